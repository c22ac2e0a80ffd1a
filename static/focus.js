// Where the focus is, and where it goes when what had it is gone: who uses a keyboard must not have to begin at the top. The
// module says when.

/** What can have the focus: not what is closed away. */
const FOCUSABLE = ':is(button,input,select,textarea,summary,a,[tabindex]):not(:disabled,details:not([open])>:not(summary),details:not([open])>:not(summary) *)';

/** What had the focus before the page was drawn anew, and what that was in, from the inside out. */
let held = [];

/** The element that has the focus, if any has. A button that was disabled loses it with the next frame. */
function active() {
  const element = document.activeElement;
  return element && element !== document.body && !element.matches(':disabled') ? element : null;
}

/** Keeps in mind where the focus is. */
export function hold() {
  held = [];
  for (let place = active(); place && place.id !== 'page' && place.localName !== 'main'; place = place.parentElement) held.push(place);
}

/** Where the focus was lost since, puts it on the first that can have it in what is left of where it was. */
export function keep() {
  for (const place of held.length ? [...held, document.querySelector('main')] : []) {
    if (active()) break;
    if (place?.isConnected) place.querySelector(FOCUSABLE)?.focus();
  }
}
