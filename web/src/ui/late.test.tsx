import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import { fetching, late } from './late.tsx';

test('a part that was fetched before is shown at once, without a blank', async () => {
  const Part = late(() => Promise.resolve(({ name }: { name: string }) => <b>{name}</b>));
  await Part.preload();
  render(
    <Suspense fallback="blank">
      <Part name="Devis" />
    </Suspense>,
  );
  expect(screen.getByText('Devis')).toBeTruthy();
});

test('a part shown before it is there comes in its place', async () => {
  let arrive: (part: () => string) => void = () => {};
  const Part = late(() => new Promise<() => string>((resolve) => (arrive = resolve)));
  await act(async () => {
    render(
      <Suspense fallback="blank">
        <Part />
      </Suspense>,
    );
  });
  expect(screen.getByText('blank')).toBeTruthy();
  await act(async () => arrive(() => 'Devis'));
  expect(await screen.findByText('Devis')).toBeTruthy();
});

test('what could not be fetched is asked for again', async () => {
  let asked = 0;
  const fetch = fetching(() => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('no network')) : Promise.resolve('there');
  });
  await expect(fetch()).rejects.toThrow('no network');
  expect(await fetch()).toBe('there');
  expect(await fetch()).toBe('there');
  expect(asked).toBe(2);
});
