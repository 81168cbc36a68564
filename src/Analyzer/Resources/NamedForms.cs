using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>Finds the resource types of an action that values of ARN variables name.</summary>
/// <param name="action">The action.</param>
/// <param name="notSet">The variables whose members are visibly not set.</param>
internal sealed class NamedForms(ServiceAction action, IReadOnlyCollection<string> notSet)
{
    private readonly bool _asksForParents = ResourceNames.AsksForParents(action.Service);

    /// <summary>
    /// The resources: an object of S3 by bucket and key, not its access points by the key alone; a table and not its indexes where the
    /// request visibly names no index; an instance and a volume where it names both.
    /// </summary>
    /// <param name="choices">What the members say, any of which may be meant.</param>
    /// <param name="paths">The .NET paths of the members, by variable.</param>
    public IEnumerable<RequestedResource> Find(IReadOnlyList<ArnVariables> choices, IReadOnlyDictionary<string, string> paths)
    {
        var groups = choices.SelectMany(Fill).GroupBy(KeyOf).Select(forms => forms.ToArray()).ToArray();
        var best = groups.Where(group => !groups.Any(other => IsMore(other[0], group[0]))
            || (_asksForParents && IsRequired(group))).ToArray();

        // Types that AWS marks as required are all acted on; of others, any may be.
        if (best.Length > 1)
        {
            best = best.Any(IsRequired)
                ? [.. best.Where(IsRequired)]
                : [[.. best
                .GroupBy(group => group[0].Variables.Length)
                .OrderByDescending(same => same.Key)
                .First()
                .SelectMany(group => group)]];
        }

        return best.Select(group => Resource(group, paths));
    }

    // Of an action on a table of Glue, the database and the catalog are resources of their own; elsewhere, types that the same values name
    // are alternatives.
    private string KeyOf(Form form) => _asksForParents ? form.Text : string.Join(" ", form.Variables);

    private static bool IsRequired(Form[] group) => group.Any(form => form.IsRequired);

    private static bool IsMore(Form other, Form form) =>
        other.Variables.Length > form.Variables.Length && form.Variables.All(variable => other.Variables.Contains(variable));

    private static RequestedResource Resource(Form[] group, IReadOnlyDictionary<string, string> paths)
    {
        var variables = group[0].Variables;
        return new RequestedResource(
            [.. group.Select(form => form.Arn).Distinct()],
            [.. paths
                    .Where(path => variables.Contains(path.Key))
                    .Select(path => path.Value)
                    .DefaultIfEmpty(paths.Values.First())
                    .Distinct()])
        {
            // That a name is left out says something that no name does.
            Shown = group[0].IsByDefault
                ? RequestedResource.OfArn(group[0].Arn, "").Shown
                : group[0].Values.Only(variables).Values,
        };
    }

    private IEnumerable<Form> Fill(ArnVariables values)
    {
        var forms = action.ResourceTypes.SelectMany(acted => acted.Type.Arns.Select(form => (Text: form, acted.IsRequired))).ToArray();
        var defaults = values.Values
            .Where(value => value.Value == ResourceNames.Default(action.Service, value.Key)
                && forms.Any(form => DoesWithout(value.Key, form.Text)))
            .Select(value => value.Key)
            .ToArray();
        var unnamed = defaults.Concat(notSet).ToArray();
        var named = values.Without(unnamed);
        return forms
            .Where(form => !unnamed.Any(variable => ArnVariables.IsIn(variable, form.Text)))
            .Where(form => named.In(form.Text).Length > 0
                || (_asksForParents && form.IsRequired && ArnVariables.NamesIn(form.Text).Length == 0))
            .OrderBy(form => form.Text.Length)
            .Select(form => ArnPattern.TryParse(named.Fill(form.Text), out var arn)
                ? new Form(form.Text, arn, named.In(form.Text), named, form.IsRequired, defaults.Length > 0)
                : null)
            .OfType<Form>();

        // The rules of the default event bus have ARNs that do not name it.
        bool DoesWithout(string variable, string form) => ArnVariables.NamesIn(form) is { Length: > 0 } names
            && forms.Any(other => ArnVariables.NamesIn(other.Text).Length == names.Length + 1
                && ArnVariables.NamesIn(other.Text).All(name => name == variable || names.Contains(name)));
    }

    /// <summary>An ARN form with values put in.</summary>
    /// <param name="Text">The form.</param>
    /// <param name="Arn">The result.</param>
    /// <param name="Variables">The variables that have values, those apart that every form has.</param>
    /// <param name="Values">The values.</param>
    /// <param name="IsRequired">Whether AWS marks the resource type as required.</param>
    /// <param name="IsByDefault">Whether it leaves out a name that AWS takes where there is none.</param>
    private sealed record Form(string Text, ArnPattern Arn, string[] Variables, ArnVariables Values, bool IsRequired, bool IsByDefault);
}
