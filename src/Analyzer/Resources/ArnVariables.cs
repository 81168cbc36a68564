using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>Values of the variables in an ARN form, as patterns with <c>*</c> for what is not known.</summary>
internal sealed record ArnVariables(ImmutableDictionary<string, string> Values)
{
    private const string Partition = "Partition";
    private const string Region = "Region";
    private const string Account = "Account";

    /// <summary>Nothing is known.</summary>
    public static ArnVariables None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>With the value of one more variable.</summary>
    public ArnVariables With(string variable, string value) => new(Values.SetItem(variable, value));

    /// <summary>With all that another one knows.</summary>
    public ArnVariables With(ArnVariables other) => new(Values.SetItems(other.Values));

    /// <summary>With the place that an ARN is in.</summary>
    public ArnVariables In(ArnPattern arn) => With(Partition, arn.Partition).With(Region, arn.Region).With(Account, arn.Account);

    /// <summary>With the place that is known of a resource, as its URL has it.</summary>
    public ArnVariables In(string region, string account) => With(Region, region).With(Account, account);

    /// <summary>How many variables of a form have values, those apart that every form has.</summary>
    public int CountIn(string form) => Values.Keys.Count(name => name is not (Partition or Region or Account) && IsIn(name, form));

    /// <summary>The form with the values put in.</summary>
    public string Fill(string form) => Values.Aggregate(form, (text, variable) => text.Replace("${" + variable.Key + "}", variable.Value));

    /// <summary>Whether a form has the variable.</summary>
    public static bool IsIn(string variable, string form) => form.Contains("${" + variable + "}");

    /// <summary>Every way to choose one of each.</summary>
    public static IReadOnlyList<ArnVariables> Combine(IEnumerable<IReadOnlyList<ArnVariables>> choices) => choices.Aggregate(
        (IReadOnlyList<ArnVariables>)[None],
        (combined, choice) => [.. combined.SelectMany(one => choice.Select(one.With))]);
}
