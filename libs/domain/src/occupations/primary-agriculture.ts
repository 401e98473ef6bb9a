/**
 * "Primary agriculture" is defined by the work itself (IRPR s. 315.2(4)), not by an occupation. This list is a reading:
 * the unit groups of NOC 2021 broad category 8, major groups 84 and 85, whose work is on a farm, nursery or greenhouse.
 * 84120 livestock workers and farm machinery operators, 85100 livestock labourers, 85101 harvesting labourers, 85103
 * nursery and greenhouse labourers. Fishing, aquaculture, trapping, forestry and landscaping are left out. The second
 * digit is the TEER, so all four are TEER 4 or 5.
 */
export const PRIMARY_AGRICULTURE: ReadonlySet<string> = new Set(['84120', '85100', '85101', '85103']);
