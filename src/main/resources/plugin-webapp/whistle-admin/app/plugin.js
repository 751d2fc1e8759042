// What the application for administrators shows besides its own.

import { engineNote } from '../../../../../cockpit/plugin/whistle-cockpit/static/app/engine-note.js';

export default [engineNote('admin.dashboard.section')];
