import { drift } from './form-support/drift';

describe.each(['application-2020-3', 'application-2020-45'])('%s', (id) => {
  drift(id, '2020-05-10', 40, 120);
});
