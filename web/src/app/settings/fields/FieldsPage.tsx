import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../api/keys.ts';
import type { Field } from '../../../api/types.ts';
import { useLanguage } from '../../../kernel/language.tsx';
import { nameOf, objectOf, pluralOf, sectionsOf } from '../../../records/dictionary.ts';
import { kindOf } from '../../../records/fields/registry.ts';
import { iconOf } from '../../../records/icons.ts';
import { useAct } from '../../../records/useAct.ts';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useToast } from '../../../ui/Toast.tsx';
import { ApplyCounter } from '../ApplyCounter.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { draftOf, type FieldDraft, formOf, isReady, newDraft, wordsOf } from './fieldDraft.ts';
import { RemoveFieldDialog } from './RemoveFieldDialog.tsx';

/** The fields of each object by section; a new one is at once in lists, forms and filters for everyone. */
export function FieldsPage() {
  const { messages, language } = useLanguage();
  const words = messages.settings;
  const { api, model, slug } = useWorkspace();
  const queries = useQueryClient();
  const { show } = useToast();
  const { act, busy } = useAct();
  const objects = model.objects.filter((object) => object.menu);
  const [key, setKey] = useState(objects[0]?.key ?? '');
  const [draft, setDraft] = useState<FieldDraft | null>(null);
  const [leaving, setLeaving] = useState<Field | null>(null);
  const object = objectOf(model, key);
  if (!object) return null;

  const refresh = () => queries.invalidateQueries({ queryKey: keys.model(slug) });
  const save = () =>
    act(async () => {
      if (!draft) return;
      if (draft.key) await api.changeField(object.key, draft.key, draft.builtin ? wordsOf(draft) : formOf(draft));
      else await api.addField(object.key, formOf(draft));
      await refresh();
      show({ text: draft.key ? words.fieldChanged(draft.label) : words.fieldAdded(draft.label) });
      setDraft(null);
    });
  const remove = (field: Field) =>
    act(async () => {
      await api.removeField(object.key, field.key);
      await refresh();
      show({ text: words.fieldRemoved(nameOf(field, language)), icon: 'trash' });
      setDraft(null);
      setLeaving(null);
    });
  return (
    <>
      <div className="fields-split">
        <div className="page wide">
          <div className="seg self-start" role="group" aria-label={words.object}>
            {objects.map((each) => (
              <button
                key={each.key}
                type="button"
                aria-pressed={each.key === key}
                onClick={() => {
                  setKey(each.key);
                  setDraft(null);
                }}
              >
                <Icon name={iconOf(each)} size={14} />
                {pluralOf(each, language)}
              </button>
            ))}
          </div>
          <table className="ppl fields">
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.type}</th>
                <th scope="col">{words.required}</th>
              </tr>
            </thead>
            {sectionsOf(object).map(({ section, fields }) => (
              <tbody key={section.key}>
                <tr className="tm">
                  <th scope="rowgroup" colSpan={3}>
                    {section.key ? nameOf(section, language) : messages.record.otherFields}{' '}
                    <span className="t3">{words.countFields(fields.length)}</span>
                  </th>
                </tr>
                {fields.map((field) => (
                  <tr key={field.key} className={draft?.key === field.key ? 'sel' : undefined}>
                    <td>
                      <button type="button" className="row person-open" onClick={() => setDraft(draftOf(field))}>
                        <Icon name={kindOf(field.type).icon} />
                        <b className="md el">{nameOf(field, language)}</b>
                        {field.builtin && (
                          <span className="t3" title={words.builtinField}>
                            <Icon name="lock" size={14} />
                          </span>
                        )}
                      </button>
                    </td>
                    <td className="t2">{messages.fields.types[field.type] ?? field.type}</td>
                    <td className="t2">{field.required ? messages.common.yes : '–'}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
          <Button look="link" icon="plus" className="self-start" onClick={() => setDraft(newDraft(object))}>
            {words.addField}
          </Button>
        </div>
        {draft && (
          <FieldEditor
            key={draft.key ?? 'new'}
            object={object}
            draft={draft}
            onDraft={setDraft}
            onClose={() => setDraft(null)}
            onRemove={() => setLeaving(object.fields.find((candidate) => candidate.key === draft.key) ?? null)}
          />
        )}
      </div>
      {leaving && (
        <RemoveFieldDialog
          object={object}
          field={leaving}
          busy={busy}
          onRemove={() => void remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
      {draft && (
        <ApplyCounter
          said={draft.key ? words.oneFieldChanged : words.oneFieldToAdd}
          effect={words.fieldEffect}
          label={draft.key ? messages.common.save : words.addTheField}
          busy={busy}
          disabled={!isReady(draft)}
          onApply={save}
          onCancel={() => setDraft(null)}
        />
      )}
    </>
  );
}
