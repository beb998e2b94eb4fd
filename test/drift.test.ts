import { drift } from './form-support/drift';

describe('the form of 2024', () => {
  drift('application-2024', '2024-05-31', 400, 140);
});
