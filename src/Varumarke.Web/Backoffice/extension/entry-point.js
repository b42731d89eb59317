// What this service adds to the client, and what it takes away.
import { translateLabels } from './labels.js';
import { translateLiterals } from './literals.js';
import { sayWhyNothingOpens } from './open/shut.js';
import { markCards } from './rights/badges.js';
import { savedIsReadAnew } from './types/saved.js';
import { uploadsCanBeTriedAgain } from './uploads/again.js';

/** What has no meaning here: pages are drawn elsewhere, and nothing is measured, built or fetched from others. */
const withoutMeaning = [
  'Umb.SectionView.Packages.Marketplace', 'Umb.SectionView.Packages.Builder', 'Umb.Workspace.PackageBuilder',
  'Umb.Dashboard.UmbracoNews', 'Umb.Dashboard.SettingsWelcome', 'Umb.Dashboard.Telemetry', 'Umb.Dashboard.Profiling',
  'Umb.Dashboard.ModelsBuilder', 'Umb.Dashboard.ExamineManagement', 'Umb.Dashboard.PublishedStatus',
  'Umb.MenuItem.Templates', 'Umb.MenuItem.PartialView', 'Umb.MenuItem.Stylesheets', 'Umb.MenuItem.Script',
  'Umb.SectionSidebarMenu.Templating', 'Umb.SectionSidebarApp.Menu.Templating', 'Umb.Menu.Templating',
  'Umb.MenuItem.Help.CommunityForum', 'Umb.MenuItem.Help.LearningBase',
  'Umb.WorkspaceView.DocumentType.Templates',
];

const governed = ['brandImage', 'brandLogo', 'brandDocument', 'brandVideo'];

const signs = [
  ['Varumarke.NotApproved', 'icon-lock', 'orange', '#varumarke_notApproved'],
  ['Varumarke.NotYet', 'icon-time', 'blue', '#varumarke_notYet'],
  ['Varumarke.RightsEnded', 'icon-block', 'red', '#varumarke_ended'],
];

const manifests = [
  {
    type: 'workspaceView',
    alias: 'Varumarke.WorkspaceView.Media.Rights',
    name: 'Rights of a media item',
    element: () => import('./rights/rights-view.element.js'),
    weight: 150,
    meta: { label: '#varumarke_rights', pathname: 'rights', icon: 'icon-certificate' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Media' },
      { alias: 'Umb.Condition.WorkspaceContentTypeAlias', oneOf: governed },
    ],
  },
  {
    type: 'dashboard',
    alias: 'Varumarke.Dashboard.Overview',
    name: 'What a communicator ought to look at',
    element: () => import('./overview/overview-dashboard.element.js'),
    weight: 300,
    meta: { label: '#varumarke_overview', pathname: 'overview' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'propertyEditorUi',
    alias: 'Varumarke.PropertyEditorUi.Editions',
    name: 'Frozen editions of a report',
    element: () => import('./reports/editions.element.js'),
    meta: { label: 'Frozen editions', icon: 'icon-lock', group: 'common', propertyEditorSchemaAlias: 'Umbraco.Label', supportsReadOnly: true },
  },
  {
    type: 'workspaceView',
    alias: 'Varumarke.WorkspaceView.Document.Lessons',
    name: 'What a report has taught',
    element: () => import('./reports/lessons-view.element.js'),
    weight: 90,
    meta: { label: '#varumarke_lessons', pathname: 'lessons', icon: 'icon-lightbulb' },
    conditions: [
      { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' },
      { alias: 'Umb.Condition.WorkspaceContentTypeAlias', oneOf: ['statusReport'] },
    ],
  },
  {
    type: 'dashboard',
    alias: 'Varumarke.Dashboard.Contributions',
    name: 'What people have proposed',
    element: () => import('./contributions/contributions-dashboard.element.js'),
    weight: 250,
    meta: { label: '#varumarke_contributions', pathname: 'contributions' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'dashboard',
    alias: 'Varumarke.Dashboard.Figures',
    name: 'Figures for goals out of a file',
    element: () => import('./figures/figures-dashboard.element.js'),
    weight: 200,
    meta: { label: '#varumarke_figures', pathname: 'figures' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Content' }],
  },
  {
    type: 'dashboard',
    alias: 'Varumarke.Dashboard.Collections',
    name: 'Collections and the links to them',
    element: () => import('./collections/collections-dashboard.element.js'),
    weight: 100,
    meta: { label: '#varumarke_collections', pathname: 'collections' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Media' }],
  },
  {
    type: 'dashboard',
    alias: 'Varumarke.Dashboard.Usage',
    name: 'How often assets are used, and what is looked for in vain',
    element: () => import('./usage/usage-dashboard.element.js'),
    weight: 90,
    meta: { label: '#varumarke_usage', pathname: 'usage' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Umb.Section.Media' }],
  },
  {
    type: 'mfaLoginProvider',
    alias: 'Varumarke.MfaLoginProvider.Authenticator',
    name: 'Authenticator app',
    forProviderName: 'Authenticator',
    element: () => import('./second-factor/second-factor.element.js'),
    meta: { label: 'Authenticator' },
  },
  {
    type: 'workspaceFooterApp',
    alias: 'Varumarke.WorkspaceFooterApp.AlsoOpen',
    name: 'Who else has the document open',
    element: () => import('./open/also-open.element.js'),
    weight: 10,
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' }],
  },
  {
    type: 'workspaceContext',
    alias: 'Varumarke.WorkspaceContext.TypedText',
    name: 'What was typed and not saved',
    api: () => import('./typed/typed-text.context.js'),
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' }],
  },
  {
    type: 'workspaceView',
    alias: 'Varumarke.WorkspaceView.Webhook.Receiver',
    name: 'What the receiver of a webhook needs',
    element: () => import('./webhooks/receiver-view.element.js'),
    weight: 50,
    meta: { label: '#varumarke_receiver', pathname: 'receiver', icon: 'icon-key' },
    conditions: [{ alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Webhook' }, { alias: 'Umb.Condition.WorkspaceEntityIsNew', match: false }],
  },
  ...signs.map(([flag, iconName, iconColorAlias, label]) => ({
    type: 'entitySign',
    kind: 'icon',
    alias: `${flag}.EntitySign`,
    name: `Sign for ${flag}`,
    forEntityTypes: ['media'],
    forEntityFlags: [flag],
    meta: { iconName, iconColorAlias, label },
  })),
];

export const onInit = (host, registry) => {
  for (const alias of withoutMeaning) registry.exclude(alias);
  registry.registerMany(manifests);
  markCards();
  sayWhyNothingOpens();
  savedIsReadAnew();
  uploadsCanBeTriedAgain();
  translateLabels(registry);
  translateLiterals(host);
};
