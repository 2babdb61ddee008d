import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/controls.css';
import './theme/layout.css';
import './theme/seats.css';
import { mount } from 'svelte';
import App from './app.svelte';
import { preferredLanguage, speak } from './parts/language.svelte.ts';

// Nothing is shown before there are words for it.
await speak(preferredLanguage());
mount(App, { target: document.body });
