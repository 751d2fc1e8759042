import { configuration } from '../../../../webapps/config.js';

export default await configuration('welcome', { zh: '首页', en: 'Welcome' });
