import { useMessages } from '../../kernel/language.tsx';
import { DoorCard, Doorstep } from './Doorstep.tsx';

/** The house stands and nobody has moved in: says where the key is. */
export function NotClaimed() {
  const words = useMessages().session;
  return (
    <Doorstep>
      <DoorCard title={words.notClaimedTitle} said={words.notClaimed} />
    </Doorstep>
  );
}
