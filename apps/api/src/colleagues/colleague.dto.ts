import { Id, Line, Part } from '../platform/fields.js';

export class ColleagueView {
  @Id() id!: string;
  @Line() name!: string;
}

export class ColleagueListView {
  @Part(() => ColleagueView, { many: true }) items!: ColleagueView[];
}
