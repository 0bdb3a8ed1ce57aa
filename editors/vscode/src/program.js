"use strict";
/** Where the program `doorbraak` is, and how to run it. */

const { execFile } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");

const MISSING =
  "Doorbraak staat nog niet op deze computer, of ik vind het niet. Laat iemand het klaarzetten: " +
  'pip install "doorbraak-tools[lsp]". Staat het er wel, geef dan bij de instellingen aan waar (doorbraak.command).';

/**
 * The command to run for a folder: what the settings say, else the one in the folder's own environment, else the one
 * on the search path.
 * @param {vscode.WorkspaceFolder | undefined} folder
 * @returns {string}
 */
function programFor(folder) {
  const set = vscode.workspace.getConfiguration("doorbraak", folder).get("command", "").trim();
  if (set) return set;
  const own = process.platform === "win32" ? ["Scripts", "doorbraak.exe"] : ["bin", "doorbraak"];
  const candidates = [".venv", "venv"].map((name) => folder && path.join(folder.uri.fsPath, name, ...own));
  return candidates.find((file) => file && existsSync(file)) ?? "doorbraak";
}

/**
 * Run a command of doorbraak in a folder and return what it said. No shell reads the arguments.
 * @param {vscode.WorkspaceFolder} folder
 * @param {string[]} args
 * @param {string} [program] the command of the folder, unless told otherwise
 * @returns {Promise<{exit: number, out: string, err: string}>} `exit` is -1 when there is no such program
 */
function run(folder, args, program = programFor(folder)) {
  const env = { ...process.env, NO_COLOR: "1", PYTHONUTF8: "1" };
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder.uri.fsPath, env }, (error, out, err) => {
      const exit = error ? (typeof error.code === "number" ? error.code : -1) : 0;
      resolve({ exit, out, err });
    });
  });
}

module.exports = { MISSING, programFor, run };
