import { project } from './jest.preset.mjs';

export default {
  projects: [project('domain', 'libs/domain')],
};
