import { configuration } from '../../../../webapps/config.js';

export default await configuration('admin', { zh: '系统管理', en: 'Admin' });
