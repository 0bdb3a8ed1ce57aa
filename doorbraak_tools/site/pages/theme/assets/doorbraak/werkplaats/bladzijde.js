// The parts of the page (workplace.html), and what it says to the person at it.

/** The parts that are more than an element.
 *  @typedef {Record<"bestand" | "onthoud" | "titel" | "wetvraag", HTMLInputElement> & { tekst: HTMLTextAreaElement }
 *    & Record<"terug" | "opnieuw", HTMLButtonElement> & { eerst: HTMLTemplateElement, huis: HTMLTemplateElement | null }} Parts */

/** @type {<Name extends string>(name: Name) => Name extends keyof Parts ? Parts[Name] : HTMLElement} */
export const part = (name) => /** @type {any} */ (document.getElementById(name ? `wp-${name}` : "wp"))

/** Says something; who listens hears it again when it is said twice. @param {string} words */
export const say = (words) => part("stand").replaceChildren(words)

/** Whether that is what was said last. @param {string} words */
export const isSaid = (words) => part("stand").textContent === words

/** @type {Record<string, string>} */
const REASONS = {
  oud: "De werkplaats start hier niet. Werk je browser bij, of gebruik een andere: Edge, Chrome, Firefox of Safari van de laatste twee jaar.",
  traag: "De werkplaats startte niet binnen twee minuten. Laad de pagina opnieuw. Lukt het weer niet, dan is het netwerk of de computer te traag.",
  schrijven: "In dit bestand mag of kan de browser niet schrijven. Kies “Bewaar een kopie”: dan komt er een kopie in de map met downloads.",
  stil: "Dit duurde te lang; de werkplaats is opnieuw gestart. Je tekst staat er nog. Probeer het nog eens.",
}

/** Says why something failed. @param {unknown} error */
export const sayWhy = (error, otherwise = REASONS.oud) => say((error instanceof Error && REASONS[error.message]) || otherwise)
