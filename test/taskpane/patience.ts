import { configure } from '@testing-library/react';

/** Nothing is timed in a test: on a busy machine a screen may take longer than the library waits by itself. */
configure({ asyncUtilTimeout: 60_000 });
