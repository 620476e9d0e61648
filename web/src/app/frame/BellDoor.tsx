import { Suspense } from 'react';
import { late } from '../../ui/late.tsx';

const Bell = late(() => import('../bell/Bell.tsx').then((module) => module.Bell));

/** Room for the bell, which comes after the first sight. */
export function BellDoor() {
  return (
    <Suspense fallback={<span className="bell" />}>
      <Bell />
    </Suspense>
  );
}
