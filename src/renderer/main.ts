/** Where the screen begins: opens the door to the app and draws the first page. */
import './tokens.css';
import './base.css';
import { mount } from 'svelte';
import { connect } from './api.ts';
import { App } from './app.svelte.ts';
import AppView from './App.svelte';
import NotConnected from './shell/NotConnected.svelte';

async function start(target: HTMLElement): Promise<void> {
  let onClosed = () => {};
  try {
    const { api, reconnect } = await connect(() => onClosed());
    const app = new App(api);
    onClosed = () => {
      app.isLost = true;
    };
    mount(AppView, { target, props: { app, reconnect } });
  } catch {
    mount(NotConnected, { target, props: { locale: navigator.language } });
  }
}

const target = document.getElementById('app');
if (target) void start(target);
