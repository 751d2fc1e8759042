import { confirmFirst, signInAgain } from '../../../../sign-in-again.js';

export default signInAgain('admin');

confirmFirst();
