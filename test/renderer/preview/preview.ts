/** The screen on an invented school, for the eye: `?students=60&language=zh-CN&theme=dark#/forecast`. */
import '../../../src/renderer/tokens.css';
import '../../../src/renderer/base.css';
import { mount } from 'svelte';
import { App } from '../../../src/renderer/app.svelte.ts';
import AppView from '../../../src/renderer/App.svelte';
import { fakeSchool } from '../fake-api.ts';

const asked = new URLSearchParams(window.location.search);
const { api } = fakeSchool({
  students: Number(asked.get('students') ?? 28),
  longNames: asked.has('long'),
  delay: Number(asked.get('delay') ?? 0),
  failing: asked.getAll('fail'),
  settings: {
    language: asked.get('language') === 'zh-CN' ? 'zh-CN' : 'en',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    privacy: asked.has('privacy'),
  },
});
const target = document.getElementById('app');
const app = new App(api, { now: () => new Date('2026-11-23T09:00:00Z') });
if (target) mount(AppView, { target, props: { app } });
