import type { ObjectRule, Role } from '../../../api/settings-types.ts';
import type { Scope } from '../../../api/types.ts';

/** Reading and changing what roles give, before it is applied. */

export const OTHERS = '*';
export const MARGIN_FIELDS = ['product.cost', 'quoteLine.cost', 'quote.costTotal', 'quote.margin'];
const NOTHING: ObjectRule = { see: 'none', change: 'none', delete: 'none', add: false, import: false, export: false };

/** What a role gives on an object: its own rule, or the one for objects it does not name. */
export function ruleOf(role: Role, object: string): ObjectRule {
  return role.objects[object] ?? role.objects[OTHERS] ?? NOTHING;
}

export function withRule(role: Role, object: string, part: Partial<ObjectRule>): Role {
  return { ...role, objects: { ...role.objects, [object]: fitting({ ...ruleOf(role, object), ...part }) } };
}

const ORDER: Scope[] = ['none', 'own', 'team', 'all'];

/** Nobody changes or deletes what they do not see, nor adds where they see nothing. */
export function fitting(rule: ObjectRule): ObjectRule {
  const atMost = (scope: Scope): Scope => (ORDER.indexOf(scope) <= ORDER.indexOf(rule.see) ? scope : rule.see);
  const sees = rule.see !== 'none';
  return {
    see: rule.see,
    change: atMost(rule.change),
    delete: atMost(rule.delete),
    add: sees && rule.add,
    import: sees && rule.import,
    export: sees && rule.export,
  };
}

/** What a role gives beside its rights on objects. */
export const POWERS = ['templates', 'bulkExport'] as const;

export function seesMargin(role: Role): boolean {
  return MARGIN_FIELDS.every((field) => role.fields[field] !== 'hidden');
}

export function withMargin(role: Role, shown: boolean): Role {
  const fields = { ...role.fields };
  for (const field of MARGIN_FIELDS) {
    if (shown) delete fields[field];
    else fields[field] = 'hidden';
  }
  return { ...role, fields };
}

/** How many cells of the table differ from what is in force. */
export function countChanges(before: Role[], after: Role[]): number {
  return after.reduce((sum, role) => {
    const old = before.find((candidate) => candidate.key === role.key);
    if (!old) return sum;
    const objects = Object.keys(role.objects).filter(
      (object) => JSON.stringify(ruleOf(role, object)) !== JSON.stringify(ruleOf(old, object)),
    ).length;
    const powers = POWERS.filter((power) => role[power] !== old[power]).length;
    return sum + objects + powers + (seesMargin(role) === seesMargin(old) ? 0 : 1);
  }, 0);
}

export function changedRoles(before: Role[], after: Role[]): Role[] {
  return after.filter((role) => JSON.stringify(role) !== JSON.stringify(before.find((old) => old.key === role.key)));
}
