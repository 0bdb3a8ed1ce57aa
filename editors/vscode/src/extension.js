"use strict";
/** Visual Studio Code asks the language server of doorbraak; what is known about plans is there. */

const vscode = require("vscode");
const { CloseAction, ErrorAction, LanguageClient, TransportKind } = require("vscode-languageclient/node");
const { newPlan, note, ready } = require("./commands");
const { MISSING, programFor, run } = require("./program");

const PLANS = "{plans/*.md,echt/*.md,doorbraak.toml}";

/** @type {LanguageClient | undefined} */
let client;

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  const answers = vscode.window.createOutputChannel("Doorbraak: besluitrijp?");
  const register = (/** @type {string} */ name, /** @type {() => unknown} */ act) =>
    context.subscriptions.push(vscode.commands.registerCommand(name, act));
  context.subscriptions.push(answers);
  register("doorbraak.new", newPlan);
  register("doorbraak.ready", () => ready(answers));
  register("doorbraak.note", note);
  register("doorbraak.refresh", restart);
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("doorbraak.command") && restart()),
  );
  if ((await vscode.workspace.findFiles(PLANS, null, 1)).length) await start();
}

/** Start the server, or say in Dutch why there is none. */
async function start() {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  // Asked once: the settings can change while the program is tried.
  const program = programFor(folder);
  if ((await run(folder, ["--version"], program)).exit === -1) return void vscode.window.showWarningMessage(MISSING);
  const server = {
    command: program,
    args: ["lsp"],
    options: { cwd: folder.uri.fsPath },
    transport: TransportKind.stdio,
  };
  const starting = new LanguageClient("doorbraak", "Doorbraak", server, {
    documentSelector: [{ language: "markdown", scheme: "file" }],
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (client === starting) void sayStopped();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  });
  client = starting;
  try {
    await starting.start();
  } catch {
    // `closed` has said it.
  }
}

/** Say that there is no help now, why that can be, and offer to try again. */
async function sayStopped() {
  client = undefined;
  const again = await vscode.window.showWarningMessage(
    "De hulp van Doorbraak is gestopt of start niet. Bij Uitvoer, Doorbraak, staat wat eraan scheelt. Is het de eerste " +
      'keer? Dan ontbreekt er misschien iets: pip install "doorbraak-tools[lsp]".',
    "Ververs",
  );
  if (again) await start();
}

async function restart() {
  await deactivate();
  await start();
}

async function deactivate() {
  const stopping = client;
  client = undefined;
  await stopping?.stop();
}

module.exports = { activate, deactivate };
