// What Cockpit shows besides its own. Each part is a module of its own that brings a list of plugins:
// a new part is one import here, its files in CockpitAssets, and its words in a module beside it.

import { actions } from './actions.js';
import { caseTab } from './case-tab.js';
import { engineNote } from './engine-note.js';
import { heat } from './heat.js';
import { history } from './history.js';
import { levels } from './levels.js';
import { menu } from './menu.js';

export default [...levels, ...history, ...caseTab, ...heat, ...actions, ...menu, engineNote('cockpit.dashboard')];
