/** Every verb a host can offer: a use-case with its context put in. Failures are thrown as HoshodeskError. */
import * as useCases from './use-cases/index.ts';

type Context = useCases.UseCaseContext;

export type Verbs = ReturnType<typeof createVerbs>;

export function createVerbs(context: Context) {
  const verb =
    <Arguments extends readonly unknown[], Outcome>(
      useCase: (context: Context, ...given: Arguments) => Outcome,
    ) =>
    (...given: Arguments): Outcome =>
      useCase(context, ...given);
  return {
    addProfile: verb(useCases.addProfile),
    listProfiles: () => context.profiles.list(),
    readProfile: (name: string) => context.profiles.read(name),
    removeProfile: verb(useCases.removeProfile),
    describeAnchors: useCases.describeAnchors,
    connect: verb(useCases.connectProfile),

    sync: verb(useCases.syncProfile),
    reconcile: verb(useCases.reconcileProfile),
    lastReconciliation: verb(useCases.readLastReconciliation),
    serverSearch: verb(useCases.serverSearch),
    get: verb(useCases.getFiles),
    importMails: verb(useCases.importMails),
    fetchLinked: verb(useCases.fetchLinkedFiles),
    searchTransfers: verb(useCases.searchTransfers),
    previewTransfers: verb(useCases.previewTransfers),
    readMergers: () => context.mergers.read(),
    changeMergers: context.mergers.change,

    search: verb(useCases.searchLocally),
    count: verb(useCases.countLocally),
    show: verb(useCases.showVersions),
    findDocument: verb(useCases.findDocument),
    readDocument: verb(useCases.readDocument),
    readEvidence: verb(useCases.readEvidence),
    diffVersions: verb(useCases.diffVersions),
    readToday: verb(useCases.readToday),
    findDocument: verb(useCases.findDocument),
    recordFact: verb(useCases.recordFact),
    acknowledge: verb(useCases.acknowledge),
    recordCopies: verb(useCases.recordCopies),
    checkJournal: verb(useCases.checkJournal),
    recordCopies: verb(useCases.recordCopies),
    readJournal: verb(useCases.readJournal),
    checkJournal: verb(useCases.checkJournal),
    readAnnouncements: verb(useCases.readAnnouncements),

    verify: verb(useCases.verifyFile),
    verifyArchives: verb(useCases.verifyArchives),
    verifySelected: verb(useCases.verifySelected),

    status: verb(useCases.readStatus),
    profileStatuses: verb(useCases.readProfileStatuses),
    syncStates: verb(useCases.readSyncStates),
    rebuild: verb(useCases.rebuildArchives),
    examine: verb(useCases.examine),
  };
}
