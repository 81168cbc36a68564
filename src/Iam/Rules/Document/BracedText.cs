using System;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>What stands in braces and is neither a policy variable nor a placeholder.</summary>
internal static class BracedText
{
    public static readonly Regex Escapes = ForeignTemplate.Compile(@"(?:\$\$|&)\{(?<name>[^{}]*)\}|\$\{!(?<name>[^{}]*)\}");

    public static readonly Regex Variables = ForeignTemplate.Compile(@"\$\{(?<name>[^{}]*)\}");

    public static readonly Regex Placeholders = ForeignTemplate.Compile(@"(?<![$&#{])\{(?<name>[^{}]*)\}(?!\})");

    private static readonly Regex Serverless = ForeignTemplate.Compile(@"^(self|opt|env|sls|param|git|cf(\.[\w-]+)?|file\(.*\))\s*:(?!:)");
    private static readonly Regex ShellDefault = ForeignTemplate.Compile(@"^\w+:[-=?+]");
    private static readonly Regex Terraform = ForeignTemplate.Compile(
        @"^((var|local|data|module|each|count|path|terraform)\.|[a-z]+_[a-z0-9_]+(\[[^\]]*\])?\.|[a-z0-9_]+\()");

    private static readonly Regex Member = ForeignTemplate.Compile(@"^\w[\w-]*(\.[\w-]+|\[[^\]]*\])+$");
    private static readonly Regex Name = ForeignTemplate.Compile(@"^\w[\w-]*$");
    private static readonly Regex Words = ForeignTemplate.Compile(@"^\s*[A-Za-z_][\w .-]*$");
    private static readonly Regex FormatItem = ForeignTemplate.Compile(@"^(\d+(:.*)?)?$");

    /// <summary>How a language that fills in <c>${...}</c> itself writes one that it shall leave alone.</summary>
    public static ForeignTemplate ReadEscape(Match match) => new(
        match.Index,
        match.Value,
        match.Value[1] == '{' && match.Value[0] == '$' ? "CloudFormation's way to write '${'" : "Terraform's way to write '${'",
        "write '${" + match.Groups["name"].Value.Trim() + "}'");

    /// <summary>A <c>${...}</c> that no condition key can be meant by: all of these have a colon.</summary>
    public static ForeignTemplate? ReadVariable(Match match, IamCatalog catalog) =>
        LanguageOf(match.Groups["name"].Value.Trim(), catalog) is { } language
            ? new(match.Index, match.Value, language, PlaceholderName.Advise(match.Value))
            : null;

    /// <summary>A <c>{...}</c> whose name no placeholder can have.</summary>
    public static ForeignTemplate? ReadPlaceholder(Match match, string text, IamCatalog catalog)
    {
        var name = match.Groups["name"].Value;
        if (Placeholder.FindAll(text).Any(placeholder => placeholder.Start == match.Index))
            return null;
        if (FormatItem.IsMatch(name))
            return new(match.Index, match.Value, "an item of a format string", PlaceholderName.Advise(match.Value));
        if (name.IndexOf(':') > 0 && ConditionKeys.Find(catalog, name) is not null)
            return new(match.Index, match.Value, "a policy variable without its '$'", "write '$" + match.Value + "'");
        return Words.IsMatch(name)
            ? new(match.Index, match.Value, "no placeholder, whose name is letters, digits and '_'", PlaceholderName.Propose(match.Value))
            : null;
    }

    private static string? LanguageOf(string name, IamCatalog catalog)
    {
        if (name.StartsWith("AWS::", StringComparison.Ordinal))
            return "a pseudo parameter of CloudFormation";
        if (Serverless.IsMatch(name))
            return "a variable of the Serverless Framework";
        if (ShellDefault.IsMatch(name))
            return "a variable of a shell";
        if (name.IndexOf(':') >= 0)
            return null;
        if (Terraform.IsMatch(name))
            return "an expression of Terraform";
        if (Member.IsMatch(name))
            return "an attribute of CloudFormation or Terraform";
        return Name.IsMatch(name) && catalog.FindConditionKey("aws:" + name) is null
            ? "a variable of CloudFormation, Terraform or a shell"
            : null;
    }
}
