import { useState } from 'react';
import type { ImportChange } from '../../api/imports.ts';
import type { ObjectType } from '../../api/types.ts';
import { useLanguage } from '../../kernel/language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { fieldAt, nameOf } from '../dictionary.ts';
import { kindOf } from '../fields/registry.ts';

const SHOWN = 20;

/** Records already there, and each value of theirs that the file would replace. */
export function ChangeTable({ changes, object }: { changes: ImportChange[]; object: ObjectType }) {
  const { messages, language, format } = useLanguage();
  const words = messages.imports;
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <table className="iproblems">
        <thead>
          <tr>
            <th scope="col" className="num">
              {words.line}
            </th>
            <th scope="col">{words.changedRecord}</th>
            <th scope="col">{words.changedField}</th>
            <th scope="col">{words.changedFromTo}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change, index) => {
            const field = fieldAt(object, change.field);
            if (!field) return null;
            const Cell = kindOf(field.type).Cell;
            const side = (value: ImportChange['before']) =>
              value === null ? <span className="t3">{words.emptyValue}</span> : <Cell field={field} value={value} />;
            return (
              <tr key={index}>
                <td className="num t3" data-name={words.line}>
                  {format.integer(change.line)}
                </td>
                <td className="md">{change.label}</td>
                <td className="t2">{nameOf(field, language)}</td>
                <td className="change">
                  <s className="t3">{side(change.before)}</s> <Icon name="arrow" size={14} />{' '}
                  <span>{side(change.after)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {changes.length > shown.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {words.allChanges(format.integer(changes.length))}
        </Button>
      )}
    </>
  );
}
