import type { Role } from '../../../api/settings-types.ts';
import { useMessages } from '../../../kernel/language.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';

/** A right that is given or not, role by role. */
export function SwitchLine(props: {
  icon: IconName;
  name: string;
  /** What stands where it is not given. */
  no: string;
  roles: Role[];
  fixed(role: Role): boolean;
  given(role: Role): boolean;
  onGive(role: Role, on: boolean): void;
}) {
  const { common } = useMessages();
  return (
    <tr>
      <th scope="row">
        <span className="row">
          <Icon name={props.icon} />
          {props.name}
        </span>
      </th>
      {props.roles.map((role) => (
        <td key={role.key}>
          <label className="row margin-switch">
            <input
              type="checkbox"
              role="switch"
              className="sw"
              aria-checked={props.given(role)}
              aria-label={`${props.name}\u00a0: ${role.name}`}
              checked={props.given(role)}
              disabled={props.fixed(role)}
              onChange={(event) => props.onGive(role, event.target.checked)}
            />
            <span className="t2">{props.given(role) ? common.yes : props.no}</span>
          </label>
        </td>
      ))}
    </tr>
  );
}
