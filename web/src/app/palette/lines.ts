import type { SearchHit, Values } from '../../api/types.ts';
import type { LanguageCode } from '../../kernel/language.tsx';
import type { Messages } from '../../kernel/messages/fr.ts';
import { may, nameOf, objectOf, pluralOf } from '../../records/dictionary.ts';
import { folded } from '../../records/fields/folded.ts';
import { valuesFromWords } from '../../records/fields/link/fromWords.ts';
import { iconOf } from '../../records/icons.ts';
import type { Workspace } from '../../records/workspace.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import type { RecordAct } from '../features.tsx';
import { helpEntries } from '../help/pages.ts';

export interface PaletteLine {
  key: string;
  label: string;
  detail?: string | null;
  icon: IconName;
  object?: string;
  /** A record, shown with its initials and its matched letters. */
  named?: boolean;
  path?: string;
  act?: () => void;
}

interface Asked {
  text: string;
  /** What can be done to a record, and the record whose page is open. */
  acts: RecordAct[];
  here?: SearchHit;
  hits: SearchHit[];
  recent: SearchHit[];
  workspace: Workspace;
  messages: Messages;
  language: LanguageCode;
  create(object: string, values?: Values, then?: undefined, words?: string): void;
}

/** What the palette lists: records found, then what can be done; the last visited when nothing is typed. */
export function paletteGroups(asked: Asked): { name: string; lines: PaletteLine[] }[] {
  const words = asked.messages.palette;
  const records = (asked.text === '' ? asked.recent : asked.hits).map((hit) => recordLine(hit, asked.workspace));
  const found = { name: asked.text === '' ? words.recent : words.results, lines: records };
  const acts = { name: words.actions, lines: [...actLines(asked), ...actions(asked)] };
  const groups = verbOf(asked.text, asked.acts)?.rest ? [acts, found] : [found, acts];
  return groups.filter((group) => group.lines.length > 0);
}

function recordLine(hit: SearchHit, { model, recordPath }: Workspace): PaletteLine {
  const object = objectOf(model, hit.object);
  return {
    key: `${hit.object}/${hit.id}`,
    label: hit.label,
    detail: hit.detail,
    icon: object ? iconOf(object) : 'document',
    object: hit.object,
    named: true,
    path: recordPath(hit.object, hit.id),
  };
}

function actions({ text, workspace, messages, language, create }: Asked): PaletteLine[] {
  const words = messages.palette;
  const menu = workspace.model.objects.filter((object) => object.menu && may(object, 'see'));
  const makes = menu
    .filter((object) => object.rights.add)
    .map((object): PaletteLine => {
      const rest = wordsAfter(text, nameOf(object, language));
      return {
        key: `create/${object.key}`,
        label: rest ? words.createNamed(nameOf(object, language), rest) : words.create(nameOf(object, language)),
        icon: 'plus',
        act: () => create(object.key, rest ? valuesFromWords(object, rest) : undefined, undefined, rest || undefined),
      };
    });
  const goes = menu.map(
    (object): PaletteLine => ({
      key: `go/${object.key}`,
      label: words.goTo(pluralOf(object, language)),
      icon: iconOf(object),
      path: workspace.listPath(object.key),
    }),
  );
  const settings: PaletteLine = {
    key: 'go/settings',
    label: words.goTo(messages.frame.settings),
    icon: 'settings',
    path: `/w/${workspace.slug}/settings/${workspace.me.settings ? 'company' : 'profile'}`,
  };
  const home: PaletteLine = {
    key: 'go/home',
    label: words.goTo(messages.home.title),
    icon: 'home',
    path: `/w/${workspace.slug}`,
  };
  const bring: PaletteLine[] = workspace.model.objects.some((object) => object.rights.import)
    ? [{ key: 'import', label: messages.imports.importFile, icon: 'upload', path: `/w/${workspace.slug}/import` }]
    : [];
  const outbox: PaletteLine = {
    key: 'go/outbox',
    label: words.goTo(messages.outbox.title),
    icon: 'mail',
    path: `/w/${workspace.slug}/outbox`,
  };
  const help = helpEntries.map(
    (entry): PaletteLine => ({
      key: `help/${entry.page}`,
      label: messages.help.goTo(entry.title),
      icon: 'note',
      path: `/w/${workspace.slug}/help/${entry.page}`,
    }),
  );
  const sends = menu.some((object) => object.key === 'quote');
  const all = [...makes, ...goes, ...bring, ...(sends ? [outbox] : []), home, settings, ...help];
  if (text === '') return all.slice(0, 8);
  const typed = folded(text).split(/\s+/);
  return all.filter((line) => line.label.includes('«') || typed.every((word) => folded(line.label).includes(word)));
}

/** Said before the name of what is made: "nouveau devis Dupont", "create a quote". */
const MAKING = ['nouveau', 'nouvelle', 'nouvel', 'creer', 'un', 'une', 'new', 'create', 'a', 'an'];

const MOST_ACTS = 5;

/** "dupliquer D-2026" → the act and what follows it; its first letters are enough. */
export function verbOf(text: string, acts: RecordAct[]): { act: RecordAct; rest: string } | undefined {
  const [first = '', ...rest] = text.split(/\s+/);
  const act = first.length >= 3 ? acts.find(({ verb }) => folded(verb).startsWith(folded(first))) : undefined;
  return act && { act, rest: rest.join(' ') };
}

/**
 * An act named by its verb is offered for what was found, or for the last visited when nothing follows it; without the verb, for the record
 * whose page is open.
 */
export function actLines({
  text,
  acts,
  here,
  hits,
  recent,
}: Omit<Asked, 'workspace' | 'messages' | 'language' | 'create'>) {
  const named = verbOf(text, acts);
  const opened = here ? [here] : [];
  const meant = named ? (named.rest ? hits : [...opened, ...recent]) : text === '' ? opened : [];
  return acts
    .filter((act) => !named || named.act === act)
    .flatMap((act) =>
      meant
        .filter((hit, at) => hit.object === act.object && meant.findIndex(({ id }) => id === hit.id) === at)
        .slice(0, MOST_ACTS)
        .map(
          (hit): PaletteLine => ({
            key: `${act.key}/${hit.id}`,
            label: `${act.verb} ${hit.label}`,
            detail: hit.detail,
            icon: act.icon,
            act: () => act.run(hit.id),
          }),
        ),
    );
}

/** "contact Élodie" → "Élodie": what follows the name of an object, or its first letters. */
export function wordsAfter(text: string, name: string): string {
  const said = text.split(/\s+/);
  while (said.length > 1 && MAKING.includes(folded(said[0] ?? ''))) said.shift();
  const [first = '', ...rest] = said;
  return first.length >= 3 && rest.length > 0 && folded(name).startsWith(folded(first)) ? rest.join(' ') : '';
}

/** A label cut where its words begin as typed, accents and capitals aside. */
export function parted(label: string, text: string): { text: string; hit: boolean }[] {
  const typed = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return label
    .split(/(?<=[\s'’-])/u)
    .flatMap((word) => {
      const hit = typed.filter((part) => folded(word).startsWith(part)).sort((a, b) => b.length - a.length)[0];
      if (!hit) return [{ text: word, hit: false }];
      const cut = [...word].slice(0, [...hit].length).join('');
      return [
        { text: cut, hit: true },
        { text: word.slice(cut.length), hit: false },
      ];
    })
    .filter((part) => part.text !== '');
}
