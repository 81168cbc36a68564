using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>An id of EC2. Something else may stand in its place, such as the parameter that holds the id of an image.</summary>
/// <param name="variable">The ARN's variable.</param>
/// <param name="prefix">What every such id begins with.</param>
internal sealed class Ec2Id(string variable, string prefix) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? [ArnVariables.None.With(variable, text)] : [];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}

/// <summary>The id of a key, or its ARN. An alias says nothing: it is the key behind it that is acted on.</summary>
internal sealed class KmsKeyId : IResourceName
{
    private const string InArn = "key/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        Guid.TryParseExact(text, "D", out _) || text.StartsWith("mrk-", StringComparison.Ordinal)
            ? [ArnVariables.None.With("KeyId", text)]
            : [];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => arn.Resource.StartsWith(InArn, StringComparison.Ordinal)
        ? [ArnVariables.None.In(arn).With("KeyId", arn.Resource.Substring(InArn.Length))]
        : [];
}

/// <summary>The name of a log group, whose ARN AWS writes with <c>:*</c> at its end and without.</summary>
internal sealed class LogGroupName : IResourceName
{
    private const string Variable = "LogGroupName";

    // A prefix stands for many groups.
    public IReadOnlyList<ArnVariables> OfText(string text, string member) => member == "logGroupName"
        ? [ArnVariables.None.With(Variable, text), ArnVariables.None.With(Variable, text + ":*")]
        : [];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}

/// <summary>The name of a parameter: its ARN has no slash before it, and neither the version nor the label that may follow it.</summary>
internal sealed class ParameterName : IResourceName
{
    private const string Variable = "ParameterNameWithoutLeadingSlash";
    private const string InArn = "parameter/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member)
    {
        // A path is judged as it is sent, with a slash at its end or without; whatever is below it comes with it.
        if (member == "Path")
            return text[0] == '/' ? [ArnVariables.None.With(Variable, text.Substring(1))] : [];
        var colon = text.IndexOf(':');
        var name = (colon < 0 ? text : text.Substring(0, colon)).TrimStart('/');
        return name.Trim('*').Length == 0 ? [] : [ArnVariables.None.With(Variable, name)];
    }

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn)
    {
        if (!arn.Resource.StartsWith(InArn, StringComparison.Ordinal))
            return [];
        var colon = arn.Resource.IndexOf(':');
        var name = (colon < 0 ? arn.Resource : arn.Resource.Substring(0, colon)).Substring(InArn.Length);
        return [ArnVariables.None.In(arn).With(Variable, name)];
    }
}

/// <summary>
/// The URL of a queue, or its name. Hosts that are not AWS's, such as local stand-ins, say nothing of region and account.
/// </summary>
internal sealed class QueueUrl : IResourceName
{
    private static readonly Regex Url = new(
        @"^https://(?:sqs(?:-fips)?\.(?<region>[a-z0-9*-]+)|(?<region>[a-z0-9*-]+)\.queue)\.amazonaws\.com"
        + @"(?:\.cn)?/(?<account>[0-9*]+)/(?<name>[^/]+)$",
        RegexOptions.CultureInvariant);

    public IReadOnlyList<ArnVariables> OfText(string text, string member)
    {
        if (Url.Match(text) is { Success: true } match)
            return
        [
            ArnVariables.None
                .In(match.Groups["region"].Value, match.Groups["account"].Value)
                .With("QueueName", match.Groups["name"].Value),
        ];
        var name = text.Substring(text.LastIndexOf('/') + 1);
        return name.Trim('*').Length == 0 ? [] : [ArnVariables.None.With("QueueName", name)];
    }

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}

/// <summary>The name of a secret. Its ARN ends in a hyphen and six characters that Secrets Manager makes up.</summary>
internal sealed class SecretName : IResourceName
{
    private const string Variable = "SecretId";
    private const string InArn = "secret:";
    private const string MadeUp = "-??????";

    // A secret that is only being created has no ARN yet, and AWS does not say what its name is held against.
    public IReadOnlyList<ArnVariables> OfText(string text, string member) => member == "Name"
        ? [ArnVariables.None.With(Variable, text + MadeUp), ArnVariables.None.With(Variable, text)]
        : [ArnVariables.None.With(Variable, text + MadeUp)];

    // An ARN may be given without the made-up characters: a name may end as they do, so nothing tells.
    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn)
    {
        if (!arn.Resource.StartsWith(InArn, StringComparison.Ordinal))
            return [];
        var place = ArnVariables.None.In(arn);
        var name = arn.Resource.Substring(InArn.Length);
        return [place.With(Variable, name), place.With(Variable, name + MadeUp)];
    }
}

/// <summary>The name of a stack, whose ARN ends in an id that CloudFormation makes up, or that ARN.</summary>
internal sealed class StackName : IResourceName
{
    private const string Variable = "StackName";
    private const string InArn = "stack/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) => [ArnVariables.None.With(Variable, text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) =>
        arn.Resource.StartsWith(InArn, StringComparison.Ordinal) && arn.Resource.Substring(InArn.Length).Split('/') is [{ } name, { } id]
            ? [ArnVariables.None.In(arn).With(Variable, name).With("Id", id)]
            : [];
}

/// <summary>
/// The family of a task definition with its revision or without, or the ARN. Without one, ECS takes the newest and authorises that
/// (since 2024-03-21): a grant that names the family alone holds none.
/// </summary>
internal sealed class TaskDefinitionName : IResourceName
{
    private const string InArn = "task-definition/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) => [Named(ArnVariables.None, text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => arn.Resource.StartsWith(InArn, StringComparison.Ordinal)
        ? [Named(ArnVariables.None.In(arn), arn.Resource.Substring(InArn.Length))]
        : [];

    private static ArnVariables Named(ArnVariables place, string name)
    {
        var colon = name.IndexOf(':');
        return place
            .With("TaskDefinitionFamilyName", colon < 0 ? name : name.Substring(0, colon))
            .With("TaskDefinitionRevisionNumber", colon < 0 ? "*" : name.Substring(colon + 1));
    }
}

/// <summary>
/// A bucket's name. What else stands in its place, aliases and ARNs of access points and directory buckets, has ARNs of its own.
/// </summary>
internal sealed class BucketName : IResourceName
{
    private static readonly string[] EndsOfAliases = ["-s3alias", "--ol-s3", DirectoryBucket.EndOfName, "--xa-s3", "--table-s3", ".mrap"];

    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        EndsOfAliases.Any(end => text.EndsWith(end, StringComparison.Ordinal))
            ? []
            : [ArnVariables.None.With("BucketName", text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}

/// <summary>An object's key. Whether a slash at its beginning reaches S3 hangs on the SDK's version and its settings.</summary>
internal sealed class ObjectKey : IResourceName
{
    private const string Variable = "ObjectName";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) => member.EndsWith("Prefix", StringComparison.Ordinal)
        ? [ArnVariables.None.With(Variable, text + "*")]
        : text[0] == '/'
        ? [ArnVariables.None.With(Variable, text), ArnVariables.None.With(Variable, text.TrimStart('/'))]
        : [ArnVariables.None.With(Variable, text)];

    // A key may look like anything, an ARN included.
    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}
