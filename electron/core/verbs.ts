/** Every verb a host can offer: a use-case with its context put in. Failures are thrown as HoshodeskError. */
import * as useCases from './use-cases/index.ts';

type Context = useCases.UseCaseContext;

export type Verbs = ReturnType<typeof createVerbs>;

export function createVerbs(context: Context) {
  return {
    ...profileVerbs(context),
    ...serverVerbs(context),
    ...archiveVerbs(context),
    ...recordVerbs(context),
    ...upkeepVerbs(context),
  };
}

function bindTo(context: Context) {
  return <Arguments extends readonly unknown[], Outcome>(
      useCase: (context: Context, ...given: Arguments) => Outcome,
    ) =>
    (...given: Arguments): Outcome =>
      useCase(context, ...given);
}

function profileVerbs(context: Context) {
  const verb = bindTo(context);
  return {
    addProfile: verb(useCases.addProfile),
    changeProfile: verb(useCases.changeProfile),
    listProfiles: () => context.profiles.list(),
    readProfile: (name: string) => context.profiles.read(name),
    removeProfile: verb(useCases.removeProfile),
    describeAnchors: useCases.describeAnchors,
    connect: verb(useCases.connectProfile),
  };
}

/** What talks to the delivery server, or to what it sent. */
function serverVerbs(context: Context) {
  const verb = bindTo(context);
  return {
    sync: verb(useCases.syncProfile),
    reconcile: verb(useCases.reconcileProfile),
    lastReconciliation: verb(useCases.readLastReconciliation),
    serverSearch: verb(useCases.serverSearch),
    get: verb(useCases.getFiles),
    importMails: verb(useCases.importMails),
    watchMails: verb(useCases.watchMails),
    fetchLinked: verb(useCases.fetchLinkedFiles),
    searchTransfers: verb(useCases.searchTransfers),
    previewTransfers: verb(useCases.previewTransfers),
    readMergers: () => context.mergers.read(),
    changeMergers: context.mergers.change,
  };
}

function archiveVerbs(context: Context) {
  const verb = bindTo(context);
  return {
    search: verb(useCases.searchLocally),
    count: verb(useCases.countLocally),
    findDocument: verb(useCases.findDocument),
    show: verb(useCases.showVersions),
    readDocument: verb(useCases.readDocument),
    readEvidence: verb(useCases.readEvidence),
    diffVersions: verb(useCases.diffVersions),
    verify: verb(useCases.verifyFile),
    verifyArchives: verb(useCases.verifyArchives),
    verifySelected: verb(useCases.verifySelected),
  };
}

/** The board, and what people write down. */
function recordVerbs(context: Context) {
  const verb = bindTo(context);
  return {
    readToday: verb(useCases.readToday),
    recordFact: verb(useCases.recordFact),
    recordCopies: verb(useCases.recordCopies),
    acknowledge: verb(useCases.acknowledge),
    readJournal: verb(useCases.readJournal),
    checkJournal: verb(useCases.checkJournal),
    readAnnouncements: verb(useCases.readAnnouncements),
    readUnannounced: verb(useCases.readUnannounced),
  };
}

function upkeepVerbs(context: Context) {
  const verb = bindTo(context);
  return {
    status: verb(useCases.readStatus),
    profileStatuses: verb(useCases.readProfileStatuses),
    syncStates: verb(useCases.readSyncStates),
    rebuild: verb(useCases.rebuildArchives),
    examine: verb(useCases.examine),
  };
}
