using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>Values of the variables in an ARN form, as patterns with <c>*</c> for what is not known.</summary>
internal sealed record ArnVariables(ImmutableDictionary<string, string> Values)
{
    private const string Partition = "Partition";
    private const string Region = "Region";
    private const string Account = "Account";

    /// <summary>A variable of an ARN form, such as <c>${BucketName}</c>.</summary>
    public static readonly Regex InForm = new(@"\$\{([^}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>Nothing is known.</summary>
    public static ArnVariables None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>With the value of one more variable.</summary>
    public ArnVariables With(string variable, string value) => new(Values.SetItem(variable, value));

    /// <summary>With all that another one knows.</summary>
    public ArnVariables With(ArnVariables other) => new(Values.SetItems(other.Values));

    /// <summary>Without the values of some variables.</summary>
    public ArnVariables Without(IEnumerable<string> variables) => new(Values.RemoveRange(variables));

    /// <summary>Only the values of some variables, and the place.</summary>
    public ArnVariables Only(IReadOnlyCollection<string> variables) =>
        Without(Values.Keys.Where(name => !IsPlace(name) && !variables.Contains(name)));

    /// <summary>With the place that an ARN is in.</summary>
    public ArnVariables In(ArnPattern arn) => With(Partition, arn.Partition).With(Region, arn.Region).With(Account, arn.Account);

    /// <summary>With the place that is known of a resource, as its URL has it.</summary>
    public ArnVariables In(string region, string account) => With(Region, region).With(Account, account);

    /// <summary>The variables of a form that have values, those apart that every form has; sorted.</summary>
    public string[] In(string form) =>
        [.. Values.Keys.Where(name => !IsPlace(name) && IsIn(name, form)).OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>The variables of a form, those apart that every form has.</summary>
    public static string[] NamesIn(string form) =>
        [.. InForm.Matches(form).Cast<Match>().Select(match => match.Groups[1].Value).Where(name => !IsPlace(name))];

    /// <summary>The form with the values put in.</summary>
    public string Fill(string form) => Values.Aggregate(form, (text, variable) => text.Replace("${" + variable.Key + "}", variable.Value));

    /// <summary>Whether a form has the variable.</summary>
    public static bool IsIn(string variable, string form) => form.Contains("${" + variable + "}");

    /// <summary>Every way to choose one of each.</summary>
    public static IReadOnlyList<ArnVariables> Combine(IEnumerable<IReadOnlyList<ArnVariables>> choices) => choices.Aggregate(
        (IReadOnlyList<ArnVariables>)[None],
        (combined, choice) => [.. combined.SelectMany(one => choice.Select(one.With))]);

    private static bool IsPlace(string variable) => variable is Partition or Region or Account;
}

/// <summary>
/// Tells ARNs of which only parts are known from texts whose unknown parts may hide colons, so that the parts stand wrongly.
/// </summary>
internal static class ArnPlausibility
{
    /// <summary>Whether partition, region and account may be what stands in their places.</summary>
    public static bool IsPlausible(this ArnPattern arn) =>
        (arn.Partition.StartsWith("aws", System.StringComparison.Ordinal) || arn.Partition.IndexOf('*') >= 0)
        && arn.Region.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '*')
        && (arn.Account is "" or "aws" || arn.Account.All(letter => letter is (>= '0' and <= '9') or '*'));
}
