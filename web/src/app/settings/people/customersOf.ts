import type { Model, ObjectType } from '../../../api/types.ts';

/** The object whose records take others along when they change hands: the owned one that most owned objects point at. */
export function customersOf(model: Model): ObjectType | undefined {
  const owned = model.objects.filter((object) => object.ownerField);
  const pointing = (target: ObjectType) =>
    owned.filter((object) => object.fields.some((field) => field.settings?.target === target.key)).length;
  return owned.filter((object) => pointing(object) > 0).sort((one, other) => pointing(other) - pointing(one))[0];
}
