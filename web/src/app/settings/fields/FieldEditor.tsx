import { type KeyboardEvent, useState } from 'react';
import type { ObjectType } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { nameOf } from '../../../records/dictionary.ts';
import { kindOf } from '../../../records/fields/registry.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SelectField, SwitchRow, TextField } from '../../../ui/Field.tsx';
import { HUES, type Hue, isHue } from '../../../ui/hues.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Label } from '../../../ui/Marks.tsx';
import { creatableTypes, type FieldDraft, hasOptions, UNIQUE, withOption, withType } from './fieldDraft.ts';
import { LinkSettings, RollupSettings } from './TypeSettings.tsx';

interface FieldEditorProps {
  object: ObjectType;
  draft: FieldDraft;
  onDraft(draft: FieldDraft): void;
  onClose(): void;
  onRemove(): void;
}

/** A field described by mouse: its name, its type as a tile, what that type needs. */
export function FieldEditor({ object, draft, onDraft, onClose, onRemove }: FieldEditorProps) {
  const { messages, language } = useLanguage();
  const words = messages.settings;
  const { model } = useWorkspace();
  const set = (part: Partial<FieldDraft>) => onDraft({ ...draft, ...part });
  const title = draft.key ? words.changeField : words.newField;
  return (
    <aside className="side-editor" aria-label={title}>
      <header className="row">
        <h2 className="grow">{title}</h2>
        <IconButton icon="close" label={messages.common.close} onClick={onClose} />
      </header>
      <TextField
        label={words.fieldLabel}
        value={draft.label}
        onChange={(label) => set({ label })}
        autoFocus
        maxLength={80}
      />
      {!draft.key && (
        <fieldset>
          <legend className="label">{words.type}</legend>
          <div className="tiles">
            {creatableTypes(model).map((type) => (
              <button
                key={type}
                type="button"
                className="tile"
                aria-pressed={draft.type === type}
                onClick={() => onDraft(withType(draft, type))}
              >
                <Icon name={kindOf(type).icon} />
                {messages.fields.types[type]}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {draft.builtin && <p className="t2 sm">{words.builtinField}</p>}
      {hasOptions(draft.type) && !draft.builtin && <Options draft={draft} onDraft={onDraft} />}
      {(draft.type === 'link' || draft.type === 'links') && !draft.key && (
        <LinkSettings draft={draft} onDraft={onDraft} />
      )}
      {draft.type === 'rollup' && !draft.key && <RollupSettings object={object} draft={draft} onDraft={onDraft} />}
      {draft.type === 'decimal' && !draft.builtin && (
        <TextField
          label={words.scale}
          inputMode="numeric"
          value={draft.settings.scale?.toString() ?? ''}
          onChange={(text) =>
            set({ settings: { ...draft.settings, scale: /^[0-6]$/.test(text) ? Number(text) : undefined } })
          }
        />
      )}
      {draft.type === 'autoNumber' && !draft.key && (
        <TextField
          label={words.pattern}
          placeholder="A-{0000}"
          value={String(draft.settings.pattern ?? '')}
          onChange={(pattern) => set({ settings: { ...draft.settings, pattern: pattern || undefined } })}
        />
      )}
      {!draft.builtin && (
        <SelectField
          label={words.section}
          value={draft.section}
          options={[
            ...object.sections.map((section) => ({ value: section.key, label: nameOf(section, language) })),
            { value: '', label: messages.record.otherFields },
          ]}
          onChange={(section) => set({ section })}
        />
      )}
      {!draft.builtin && draft.type !== 'rollup' && draft.type !== 'autoNumber' && (
        <SwitchRow
          label={words.requiredAtCreation}
          checked={draft.required}
          onChange={(required) => set({ required })}
        />
      )}
      {!draft.builtin && UNIQUE.has(draft.type) && (
        <SwitchRow label={words.uniqueValue} checked={draft.unique} onChange={(unique) => set({ unique })} />
      )}
      <SwitchRow label={words.shownInLists} checked={draft.inList} onChange={(inList) => set({ inList })} />
      <TextField label={words.help} value={draft.help} onChange={(help) => set({ help })} maxLength={200} />
      <TextField label={words.labelEn} value={draft.labelEn} onChange={(labelEn) => set({ labelEn })} maxLength={80} />
      {draft.key && !draft.builtin && (
        <Button look="dangerous" icon="trash" className="self-start" onClick={onRemove}>
          {words.removeField}
        </Button>
      )}
    </aside>
  );
}

function Options({ draft, onDraft }: { draft: FieldDraft; onDraft(draft: FieldDraft): void }) {
  const words = useLanguage().messages.settings;
  const [text, setText] = useState('');
  const options = draft.settings.options ?? [];
  const set = (next: typeof options) => onDraft({ ...draft, settings: { ...draft.settings, options: next } });
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.ctrlKey || text.trim() === '') return;
    event.preventDefault();
    onDraft(withOption(draft, text.trim()));
    setText('');
  }
  return (
    <fieldset>
      <legend className="label">{words.options}</legend>
      <ul className="option-list">
        {options.map((option, index) => (
          <li key={option.id || `${index}${option.label}`} className="row in bar">
            <Label hue={isHue(option.color) ? option.color : 'ardoise'}>{option.label}</Label>
            <span className="sp" />
            <select
              className="bare-select"
              aria-label={words.colorOf(option.label)}
              value={option.color ?? 'ardoise'}
              onChange={(event) =>
                set(options.map((other, at) => (at === index ? { ...other, color: event.target.value as Hue } : other)))
              }
            >
              {HUES.map((hue) => (
                <option key={hue} value={hue}>
                  {words.hues[hue]}
                </option>
              ))}
            </select>
            <IconButton
              icon="close"
              size="small"
              label={words.removeOption(option.label)}
              onClick={() => set(options.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <input
        className="in bar"
        aria-label={words.addOption}
        placeholder={words.addOption}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </fieldset>
  );
}
