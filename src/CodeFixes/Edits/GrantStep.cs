using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>One action to allow on resources.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resources">The narrowest resources that are known.</param>
/// <param name="IsShown">Whether calls show more of them than the catalog does.</param>
/// <param name="Guard">The condition; null for none.</param>
internal sealed record GrantStep(ActionName Action, IReadOnlyList<string> Resources, bool IsShown, Guard? Guard)
{
    /// <summary>The services that a role is passed to: the action has to be allowed for each. None where that is not known.</summary>
    public IReadOnlyList<string> Services => Guard?.Key == PassedToService.Key ? Guard.Values : [];

    /// <summary>What grants say of the action; of an action that passes a role, by service.</summary>
    public IEnumerable<Grant> Judge(PolicyGrants grants) => Services.Count == 0
        ? [grants.Judge(Action)]
        : Services.Select(service => grants.Judge(Action, PassedServices.Create(service)));

    /// <summary>
    /// The steps for what is needed, in the order in which they are made. What moves goes first, so that what is new finds the statements
    /// as they will be; then what nothing is known of, which goes to statements that are there already; then resource by resource.
    /// </summary>
    public static IReadOnlyList<GrantStep> Plan(IEnumerable<NeededGrant> needs, PolicyState state, IamCatalog catalog) => needs
        .Select(need => Plan(need, state, catalog))
        .GroupBy(step => (step.Action, Resources: string.Join("\n", step.Resources)))
        .Select(group => group.First() with { Guard = Guard.Any(group.Select(step => step.Guard).ToArray()) })
        .OrderBy(step => state.Grants.Judge(step.Action).Status == GrantStatus.Ineffective ? 0 : 1)
        .ThenBy(step => step.IsShown)
        .ThenBy(step => step.IsShown ? string.Join("\n", step.Resources) : "", StringComparer.Ordinal)
        .ThenBy(step => step.Action.ToString(), StringComparer.OrdinalIgnoreCase)
        .ToArray();

    private static GrantStep Plan(NeededGrant need, PolicyState state, IamCatalog catalog)
    {
        var action = catalog.FindAction(need.Action);
        var unknown = ResourceForms.Find(action, state.Placeholders);
        var known = ResourceForms.Find(action, state.Placeholders, need.Shown);
        var guard = need.Guard ?? Guard.OfAttachment(need.Action.ToString(), need.Shown, state.Text.Syntax, catalog);
        return new GrantStep(need.Action, known, !known.SequenceEqual(unknown), guard);
    }
}
