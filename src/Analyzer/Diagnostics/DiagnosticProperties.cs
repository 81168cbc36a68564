using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>Names of the properties that diagnostics carry for code fixes.</summary>
public static class DiagnosticProperties
{
    /// <summary>
    /// The action, such as <c>s3:GetObject</c>; for DSP0005, the string of Action as it stands in the file, wildcards included.
    /// </summary>
    public const string Action = "action";

    /// <summary>
    /// The paths of the policy files that may allow the action, joined by <see cref="Separator"/>; for DSP0005, of the one that does.
    /// </summary>
    public const string Policies = "policies";

    /// <summary>
    /// The ARN templates that the action can be granted on, such as <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c>, joined by
    /// <see cref="Separator"/>; <c>*</c> where the action has no resource types.
    /// </summary>
    internal const string Resources = "resources";

    /// <summary>The operation of the call, as <c>service id/operation</c>.</summary>
    internal const string Operation = "operation";

    /// <summary>
    /// What the call shows of the resource by constants, as <see cref="ShownTexts"/> reads it: the texts of ARN variables such as
    /// <c>BucketName</c>, <c>*</c> for what is not known in them, or <c>arn</c>, <c>arn1</c> and so on for whole ARNs, <c>*</c> for what
    /// has none; and of
    /// condition keys such as <c>iam:PolicyARN</c>.
    /// </summary>
    internal const string Shown = "shown";

    /// <summary>The condition key that says which policies may be attached, as <see cref="Shown"/> has it.</summary>
    internal const string PolicyArnKey = "iam:PolicyARN";

    /// <summary>For DSP0004, the .NET path of the member that is set.</summary>
    internal const string Member = "member";

    /// <summary>
    /// For DSP0005, the actions that the reported string of Action covers and that calls use or may use, spelled as AWS does, sorted,
    /// joined by <see cref="Separator"/>. Empty where no call uses the string, so that it can go as a whole; else the string can be
    /// replaced by these.
    /// </summary>
    internal const string Used = "used";

    /// <summary>
    /// For DSP0004 on a KMS key, the value of <c>kms:ViaService</c> with <c>${region}</c>, such as <c>s3.${region}.amazonaws.com</c>.
    /// </summary>
    public const string ViaService = "viaService";

    /// <summary>
    /// For <c>iam:PassRole</c>, the services that the call passes the role to, as <c>iam:PassedToService</c> has them, joined by
    /// <see cref="Separator"/>; empty where nobody knows.
    /// </summary>
    public const string PassedTo = "passedTo";

    /// <summary>For DSP0004 at a call that needs the action only because an option says so, the option's name.</summary>
    internal const string Option = "option";

    /// <summary>
    /// For DSP0001 to DSP0006, where the need comes from and which statements come nearest to meeting it, in one line of words.
    /// </summary>
    internal const string Explanation = "explanation";

    /// <summary>
    /// The kind of fact that the need comes from, such as <c>map</c>, <c>curated</c>, <c>same-name</c>, <c>forward-access</c>,
    /// <c>declared</c>.
    /// </summary>
    internal const string Source = "source";

    /// <summary>The date of the catalog.</summary>
    internal const string Catalog = "catalog";

    /// <summary>
    /// The catalog's condition on the request, in the API model's spelling, such as <c>VersionId Exists</c>; left out where there is none.
    /// </summary>
    internal const string When = "when";

    /// <summary>
    /// The statements that come nearest to granting the action, as <c>path:number</c>, joined by <see cref="Separator"/>, the nearest
    /// first; the additional locations of the diagnostic are theirs.
    /// </summary>
    internal const string Nearest = "nearest";

    /// <summary>For DSP0007, the simple name of the library's assembly.</summary>
    internal const string Library = "library";

    /// <summary>For DSP0007, the actions that are not allowed, sorted, joined by <see cref="Separator"/>.</summary>
    internal const string Actions = "actions";

    /// <summary>For DSP0012, the diagnostics of DSP0005 in one file, as <c>UnusedActionList</c> writes them.</summary>
    internal const string Unused = "unused";

    /// <summary>For DSP0009, which fault of the set-up it is: one of the <c>SetUp...</c> constants.</summary>
    internal const string SetUpFault = "setup";

    /// <summary>Value of <see cref="SetUpFault"/>: the project calls AWS and has no policy file.</summary>
    internal const string SetUpNoPolicyFile = "no-policy-file";

    /// <summary>Value of <see cref="SetUpFault"/>: a policy file cannot be read.</summary>
    internal const string SetUpUnreadableFile = "unreadable-file";

    /// <summary>Value of <see cref="SetUpFault"/>: two policy files would give one class.</summary>
    internal const string SetUpSameClass = "same-class";

    /// <summary>Value of <see cref="SetUpFault"/>: a policy file is declared to be of a kind that is none.</summary>
    internal const string SetUpUnknownKind = "unknown-kind";

    /// <summary>Value of <see cref="SetUpFault"/>: an attribute names a policy that the project does not have.</summary>
    internal const string SetUpUnknownPolicy = "unknown-policy";

    /// <summary>
    /// Value of <see cref="SetUpFault"/>: an attribute names an action that AWS does not have. As with a policy, the property
    /// <c>replacement</c> is the text that was meant, where it can be told.
    /// </summary>
    internal const string SetUpUnknownAction = "unknown-action";

    /// <summary>
    /// Value of <see cref="SetUpFault"/>: a file is named nearly as a policy file, or is one that the project leaves out.
    /// </summary>
    internal const string SetUpNearMiss = "near-miss";

    /// <summary>Value of <see cref="SetUpFault"/>: an option names a service that it has no effect on.</summary>
    internal const string SetUpOption = "option";

    /// <summary>Stands between the values of a property that has several; it is legal in no path and in no ARN template.</summary>
    internal const char Separator = '|';
}

/// <summary>Writes and reads the property <see cref="DiagnosticProperties.Shown"/>: names and texts, a line each.</summary>
internal static class ShownTexts
{
    private const char Line = '\n';
    private const char Equal = '=';

    /// <summary>The property's value; empty for nothing. Texts of several lines are left out: no ARN has any.</summary>
    /// <param name="texts">The texts by name.</param>
    public static string Write(IReadOnlyDictionary<string, string> texts) => string.Join(
        Line.ToString(),
        texts.Where(text => text.Value.IndexOf(Line) < 0)
            .OrderBy(text => text.Key, StringComparer.Ordinal)
            .Select(text => text.Key + Equal + text.Value));

    /// <summary>The texts by name; none where the value is null or says none.</summary>
    /// <param name="value">The property's value.</param>
    public static IReadOnlyDictionary<string, string> Read(string? value)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (value ?? "").Split(Line))
        {
            var equal = line.IndexOf(Equal);
            if (equal > 0)
                texts[line.Substring(0, equal)] = line.Substring(equal + 1);
        }

        return texts;
    }
}
