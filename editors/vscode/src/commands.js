"use strict";
/** The commands of the palette. Each runs the program and shows what it says; none knows what a plan is. */

const path = require("node:path");
const vscode = require("vscode");
const { MISSING, run } = require("./program");

const MADE = /^Gemaakt: (.+\.md)$/m;

/** Ask for a title, make a plan and open it. */
async function newPlan() {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return void vscode.window.showErrorMessage("Open eerst de map waar de plannen in staan.");
  const title = await vscode.window.showInputBox({
    title: "Nieuw plan",
    prompt: "Een korte titel, zonder namen van mensen.",
    ignoreFocusOut: true,
  });
  if (!title?.trim()) return;
  const kind = await vscode.window.showQuickPick(
    [
      { label: "Een echt huishouden", detail: "Het plan komt in echt/. Git en de site slaan die map over.", args: ["--echt"] },
      { label: "Een verzonnen voorbeeld", detail: "Het plan komt in de map met voorbeelden.", args: [] },
    ],
    { title: "Over wie gaat het plan?", ignoreFocusOut: true },
  );
  if (!kind) return;
  const said = await run(folder, ["new", ...kind.args, "--", title]);
  const made = MADE.exec(said.out);
  if (said.exit || !made) return refused(said);
  const file = vscode.Uri.file(path.resolve(folder.uri.fsPath, made[1]));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
}

/**
 * Say what still stands between the open plan and a decision.
 * @param {vscode.OutputChannel} channel
 */
async function ready(channel) {
  const plan = await savedPlan();
  if (!plan) return;
  const said = await run(plan.folder, ["check", "--ready", "--", plan.file]);
  if (said.exit === -1) return refused(said);
  channel.clear();
  channel.append(said.out + said.err);
  channel.show(true);
}

/** Make the note for whoever decides, where the user wants it, and open it. */
async function note() {
  const plan = await savedPlan();
  if (!plan) return;
  const beside = plan.file.replace(/\.md$/i, "-besluitnotitie.docx");
  const place = await vscode.window.showSaveDialog({
    title: "Waar komt de besluitnotitie?",
    defaultUri: vscode.Uri.file(beside),
    filters: { "Word": ["docx"], "Webpagina": ["html"], "PDF": ["pdf"] },
  });
  if (!place) return;
  // The dialog asked whether to replace a file.
  const said = await run(plan.folder, ["show", "--as", "besluitnotitie", "--force", "-o", place.fsPath, "--", plan.file]);
  if (said.exit) return refused(said);
  const open = await vscode.window.showInformationMessage(`Geschreven: ${path.basename(place.fsPath)}`, "Openen");
  if (open) await vscode.env.openExternal(place);
}

/** The plan in the editor, saved, with its folder; else say what is missing. */
async function savedPlan() {
  const document = vscode.window.activeTextEditor?.document;
  const folder = document && vscode.workspace.getWorkspaceFolder(document.uri);
  if (!document || !folder || document.languageId !== "markdown") {
    return void vscode.window.showErrorMessage("Open eerst een plan, uit de map die je in Visual Studio Code hebt geopend.");
  }
  if (!(await document.save())) return void vscode.window.showErrorMessage("Het plan kon niet worden bewaard.");
  return { folder, file: document.uri.fsPath };
}

/** @param {{exit: number, out: string, err: string}} said */
function refused(said) {
  void vscode.window.showErrorMessage(said.exit === -1 ? MISSING : (said.err || said.out).trim());
}

module.exports = { newPlan, note, ready };
