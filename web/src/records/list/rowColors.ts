import type { ChoiceOption, Field, ObjectType, RecordRow, ViewDefinition } from '../../api/types.ts';
import { hueOf, isHue } from '../../ui/hues.ts';
import { optionOf, optionsOf } from '../dictionary.ts';
import { gradeOf, meaningOf } from '../fields/choice/colors.ts';

/** The fields whose choices may colour rows. */
export function coloringFields(object: ObjectType): Field[] {
  return object.fields.filter((field) => field.type === 'choice' && optionsOf(field).length > 0);
}

/** The field that colours the rows of a view: the one it names, else the one that tells a potential, none when it says none. */
export function coloringField(object: ObjectType, definition: ViewDefinition): Field | undefined {
  const fields = coloringFields(object);
  if (definition.color !== undefined) return fields.find((field) => field.key === definition.color);
  return fields.find((field) => optionsOf(field).some((option) => gradeOf(option)));
}

/** How a row of this value looks: the edge of a potential, the ground and edge of a state or a label. */
export function rowColor(field: Field | undefined, row: RecordRow): string {
  const option = field && optionOf(field, row.values[field.key]);
  return option ? optionColor(option) : '';
}

export function optionColor(option: ChoiceOption): string {
  const grade = gradeOf(option);
  if (grade) return ` pb-${grade}`;
  const meaning = meaningOf(option);
  if (meaning) return meaning === 'empty' ? ' rc' : ` rc rc-${meaning}`;
  return ` rc rc-${isHue(option.color) ? option.color : option.color ? hueOf(option.color) : 'ardoise'}`;
}
