import './templates.css';
import { useState } from 'react';
import type { QuoteTemplate } from '../../../api/settings-types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { useWorkspace } from '../../../records/workspace.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useSetting } from '../useSetting.ts';
import { SeriesList } from './SeriesList.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';

/** The templates quotes may be in, one of them open with its paper beside it; under them the series of numbers. */
export function TemplatesPage() {
  const words = useMessages().templates;
  const { api, me } = useWorkspace();
  const { data, refresh } = useSetting('quoteTemplates', api.quoteTemplates);
  const [open, setOpen] = useState<string | 'new' | null>(null);
  if (!data) return null;
  const chosen = data.find((each) => each.id === open) ?? null;
  return (
    <div className="page">
      <div className="settings-column tpl-lists">
        <h2>{words.title}</h2>
        <p className="t2">{words.lead}</p>
        <ul className="tpl-list">
          <li>
            <button type="button" className={open === null ? 'tpl on' : 'tpl'} onClick={() => setOpen(null)}>
              <Icon name="document" />
              <span className="grow md">{words.usual}</span>
              {!data.some((each) => each.isDefault) && <span className="lab">{words.byDefault}</span>}
            </button>
          </li>
          {data.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className={open === each.id ? 'tpl on' : 'tpl'}
                aria-pressed={open === each.id}
                onClick={() => setOpen(each.id)}
              >
                <Icon name="document" />
                <span className={each.archived ? 'grow t3' : 'grow md'}>{each.name}</span>
                {each.isDefault && <span className="lab">{words.byDefault}</span>}
                {each.archived && <span className="t3 sm">{words.archived}</span>}
              </button>
            </li>
          ))}
        </ul>
        {me.templates && (
          <Button icon="plus" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        )}
        <SeriesList />
      </div>
      <TemplateEditor
        key={open ?? 'usual'}
        template={open === 'new' ? fresh : chosen}
        id={open === 'new' ? null : open}
        mayChange={me.templates}
        onKept={async (id) => {
          await refresh();
          setOpen(id);
        }}
        onCancel={() => setOpen(open === 'new' ? null : open)}
      />
    </div>
  );
}

const fresh: QuoteTemplate = {
  id: '',
  name: '',
  logo: '',
  accent: '',
  letter: '',
  conditions: '',
  shows: { detail: true, discount: true, vat: true, subtotals: true },
  isDefault: false,
  archived: false,
};
