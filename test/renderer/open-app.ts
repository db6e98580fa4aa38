/** Opens the whole screen on an invented school, at a place, as a teacher would see it. */
import '../../src/renderer/tokens.css';
import '../../src/renderer/base.css';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { App } from '../../src/renderer/app.svelte.ts';
import AppView from '../../src/renderer/App.svelte';
import { fakeSchool, type FakeOptions, type FakeSchool } from './fake-api.ts';

export type OpenApp = FakeSchool & { app: App };

export async function openApp(address: string, options: FakeOptions = {}): Promise<OpenApp> {
  await page.viewport(1280, 800);
  window.location.hash = address;
  const school = fakeSchool(options);
  const app = new App(school.api, { now: () => new Date('2026-11-23T09:00:00Z'), locale: 'en' });
  await render(AppView, { props: { app } });
  return { ...school, app };
}
