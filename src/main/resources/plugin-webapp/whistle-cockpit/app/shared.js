// One way to ask our API, to write moments and to make elements: that of Tasklist's parts.

export * from '../../../../../tasklist/plugin/whistle-tasklist/static/app/api.js';
export * from '../../../../../tasklist/plugin/whistle-tasklist/static/app/view.js';
export { CHINESE, LANGUAGE } from '../../../../../tasklist/plugin/whistle-tasklist/static/app/words.js';
export { setNow, timeLeft } from '../../../../../tasklist/plugin/whistle-tasklist/static/app/clock.js';
