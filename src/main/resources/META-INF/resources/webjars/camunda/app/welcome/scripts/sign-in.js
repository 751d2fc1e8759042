import { signInAgain } from '../../../../sign-in-again.js';

export default signInAgain('welcome');
