// The editor of the page for Go programs (src/page/platform/editor.rs): CodeMirror with Go's grammar, bundled by the build into one script that
// comes when that page is opened. It stands in a shadow root: its styles come by `adoptedStyleSheets` there, which the page's policy allows.

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { goLanguage } from '@codemirror/lang-go';
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, LanguageSupport, syntaxHighlighting } from '@codemirror/language';
import { Annotation, Compartment, EditorState, Prec, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, gutter, GutterMarker, keymap, lineNumbers, WidgetType } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours and fonts are the page's: variables reach into a shadow root. */
const LOOK = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', fontSize: '13.5px', height: '100%' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '-3px', borderRadius: 'var(--radius)' },
  '.cm-scroller': { fontFamily: 'var(--code)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--soft)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 6px 0 10px', minWidth: '2.3rem' },
  // It takes room only once a run has been shown.
  '.cm-standing': { minWidth: 'var(--standing, 0)' },
  '.cm-standing .cm-gutterElement': { display: 'flex', alignItems: 'center', gap: '3px', padding: '0 4px 0 0' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--code-chosen)' },
  '.cm-here': { backgroundColor: 'color-mix(in srgb, var(--s1) 14%, transparent)' },
  '.cm-wrong': { backgroundColor: 'color-mix(in srgb, var(--block) 12%, transparent)', boxShadow: 'inset 3px 0 0 var(--block)' },
  '.cm-problem': { padding: '2px 8px 3px 10px', color: 'var(--ink)', font: '13px/1.4 var(--sans)', boxShadow: 'inset 3px 0 0 var(--block)', whiteSpace: 'normal', backgroundColor: 'color-mix(in srgb, var(--block) 12%, transparent)' },
  '.cm-problem b': { color: 'var(--block)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--tint)', outline: '1px solid var(--edge)' },
  // A goroutine's mark: its colour where it runs, and the looks of waiting that the lanes have.
  '.cm-mark': { font: '600 11px/1 var(--sans)', borderRadius: '5px', padding: '2px 5px', maxWidth: '4.8rem', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', border: '1.5px solid var(--edge)', color: 'var(--ink)', backgroundColor: 'var(--card)' },
  '.cm-mark.running': { borderColor: 'transparent', color: 'var(--on)' },
  '.cm-mark.ready': { borderColor: 'var(--ready)', borderStyle: 'dashed' },
  '.cm-mark.asleep': { borderColor: 'var(--s1)', borderStyle: 'dotted' },
  '.cm-mark.blocked': { borderColor: 'var(--block)' },
  '.cm-more': { font: '600 11px/1 var(--sans)', color: 'var(--soft)' },
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((hue) => [`.cm-mark.running.hue-${hue}`, { backgroundColor: `var(--s${hue})` }])),
  '.cm-mark.running.hue-0': { backgroundColor: 'var(--s0)', color: 'var(--on-s0)' },
});

const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string), tags.character], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.standard(tags.typeName)], color: 'var(--code-type)' },
]);

/** Goroutines at a line: their marks, and the same in words. */
class Standing extends GutterMarker {
  constructor(line) {
    super();
    this.line = line;
  }

  eq(other) {
    return JSON.stringify(this.line) === JSON.stringify(other.line);
  }

  toDOM() {
    const { marks, more, words } = this.line;
    const place = document.createElement('span');
    place.title = words;
    place.style.display = 'contents';
    for (const { name, state, hue } of marks) {
      const mark = document.createElement('span');
      mark.className = `cm-mark ${state} hue-${hue}`;
      mark.textContent = name;
      mark.title = words;
      place.append(mark);
    }
    if (more > 0) {
      const rest = document.createElement('span');
      rest.className = 'cm-more';
      rest.textContent = `+${more}`;
      rest.title = words;
      place.append(rest);
    }
    return place;
  }
}

/** What is wrong with a line, below it. */
class Problem extends WidgetType {
  constructor(text) {
    super();
    this.text = text;
  }

  eq(other) {
    return this.text === other.text;
  }

  toDOM() {
    const element = document.createElement('div');
    element.className = 'cm-problem';
    element.dir = 'ltr';
    element.textContent = this.text;
    return element;
  }
}

const setStanding = StateEffect.define();
const setProblems = StateEffect.define();
/** A change that the page makes, which it need not be told of. */
const FROM_PAGE = Annotation.define();

const HERE = Decoration.line({ class: 'cm-here' });
const WRONG = Decoration.line({ class: 'cm-wrong' });

/** The place of a line's beginning; lines that the program no longer has are left out. */
const within = (document, lines) => lines.filter(({ line }) => line >= 1 && line <= document.lines).sort((one, other) => one.line - other.line);

const standing = StateField.define({
  create: () => ({ markers: RangeSet.empty, lines: Decoration.none }),
  update(value, { changes, effects, newDoc }) {
    for (const effect of effects) {
      if (!effect.is(setStanding)) continue;
      const lines = within(newDoc, effect.value);
      const from = (line) => newDoc.line(line).from;
      return {
        markers: RangeSet.of(lines.map((line) => new Standing(line).range(from(line.line)))),
        lines: Decoration.set(lines.filter(({ marks }) => marks.some(({ state }) => state === 'running')).map(({ line }) => HERE.range(from(line)))),
      };
    }
    return changes.empty ? value : { markers: value.markers.map(changes), lines: value.lines.map(changes) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ lines }) => lines),
});

const problems = StateField.define({
  create: () => Decoration.none,
  update(value, { changes, effects, newDoc }) {
    for (const effect of effects) {
      if (!effect.is(setProblems)) continue;
      const ranges = within(newDoc, effect.value).flatMap(({ line, text }) => {
        const { from, to } = newDoc.line(line);
        return [WRONG.range(from), Decoration.widget({ widget: new Problem(text), block: true, side: 1 }).range(to)];
      });
      return Decoration.set(ranges, true);
    }
    return value.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * Puts an editor into an element that holds nothing. `onChange` is called with the text when somebody changes it, `onRun` for Ctrl-Enter.
 */
export function openEditor(host, { text, onChange, onRun }) {
  const root = host.attachShadow({ mode: 'open' });
  const [naming, locking] = [new Compartment(), new Compartment()];
  const named = (name, description) => EditorView.contentAttributes.of({ 'aria-label': name, 'aria-description': description, dir: 'ltr', tabindex: '0' });
  const run = () => {
    onRun();
    return true;
  };
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        // Escape, and then Tab, leaves the editor: CodeMirror's own way out.
        keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
        lineNumbers(),
        gutter({ class: 'cm-standing', markers: (shown) => shown.state.field(standing).markers }),
        standing,
        problems,
        history(),
        drawSelection(),
        bracketMatching(),
        indentOnInput(),
        indentUnit.of('\t'),
        EditorState.tabSize.of(4),
        new LanguageSupport(goLanguage),
        syntaxHighlighting(COLOURS),
        LOOK,
        naming.of([]),
        locking.of([]),
        EditorView.updateListener.of((update) => {
          const ours = update.transactions.some((transaction) => transaction.annotation(FROM_PAGE));
          if (update.docChanged && !ours) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    name: (name, description) => view.dispatch({ effects: naming.reconfigure(named(name, description)) }),
    /** What is locked can be read, walked through and copied from, as in a plain field. */
    lock: (locked) => view.dispatch({ effects: locking.reconfigure([EditorState.readOnly.of(locked), EditorView.contentAttributes.of({ 'aria-readonly': String(locked) })]) }),
    setText(next) {
      if (view.state.doc.toString() === next) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, annotations: FROM_PAGE.of(true) });
    },
    setStanding(lines) {
      // Kept from then on, so that the program does not jump while the clock runs.
      if (lines.length > 0) host.style.setProperty('--standing', '4.6rem');
      view.dispatch({ effects: setStanding.of(lines) });
    },
    setProblems: (all) => view.dispatch({ effects: setProblems.of(all) }),
    /** Puts the cursor at the beginning of a line, in view, and gives the editor the focus. */
    goTo(number) {
      const { from } = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
      view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}
