using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>
/// An ARN of a policy, or the ARN form of a resource type, in its six parts; variables and placeholders stand as <c>*</c>.
/// </summary>
/// <param name="Partition">The partition, such as <c>aws</c>.</param>
/// <param name="Service">The service, such as <c>s3</c>.</param>
/// <param name="Region">The region; empty for global resources.</param>
/// <param name="Account">The account; empty where there is none.</param>
/// <param name="Resource">All that follows the fifth colon.</param>
public sealed record ArnPattern(string Partition, string Service, string Region, string Account, string Resource)
{
    private const string S3Uri = "s3://";

    private static readonly ArnPattern Empty = new("", "", "", "", "");
    private static readonly ConditionalWeakTable<ResourceType, IReadOnlyList<ArnPattern>> Forms = new();

    /// <summary>Reads <c>arn:partition:service:region:account:resource</c>; <c>s3://bucket</c> is read as the ARN that was meant.</summary>
    public static bool TryParse(string text, out ArnPattern arn)
    {
        if (text.StartsWith(S3Uri, StringComparison.OrdinalIgnoreCase) && text.Length > S3Uri.Length)
            text = "arn:aws:s3:::" + text.Substring(S3Uri.Length);
        var parts = Placeholder.Mask(text).Split([':'], 6);
        var isArn = parts.Length == 6 && parts[0] == "arn";
        arn = isArn ? new ArnPattern(parts[1], parts[2], parts[3], parts[4], parts[5]) : Empty;
        return isArn;
    }

    /// <summary>The ARN forms of a resource type.</summary>
    public static IReadOnlyList<ArnPattern> FormsOf(ResourceType type) =>
        Forms.GetValue(type, static known => [.. known.Arns.Select(ParseForm)]);

    /// <summary>Whether an ARN exists that fits both.</summary>
    public bool Intersects(ArnPattern other) =>
        GlobPattern.Intersects(Service, other.Service)
        && GlobPattern.Intersects(Partition, other.Partition)
        && GlobPattern.Intersects(Region, other.Region)
        && GlobPattern.Intersects(Account, other.Account)
        && GlobPattern.Intersects(Resource, other.Resource);

    /// <summary>Whether every ARN that fits <paramref name="other"/> fits this one too.</summary>
    internal bool Covers(ArnPattern other) =>
        GlobPattern.Covers(Service, other.Service)
        && GlobPattern.Covers(Partition, other.Partition)
        && GlobPattern.Covers(Region, other.Region)
        && GlobPattern.Covers(Account, other.Account)
        && GlobPattern.Covers(Resource, other.Resource);

    /// <summary>The same where the partitions need only fit: a program runs in one.</summary>
    internal bool CoversInPartition(ArnPattern other) =>
        GlobPattern.Intersects(Partition, other.Partition) && Covers(other with { Partition = Partition });

    /// <summary>The six parts joined by colons.</summary>
    public override string ToString() => string.Join(":", "arn", Partition, Service, Region, Account, Resource);

    private static ArnPattern ParseForm(string form) => TryParse(form, out var arn) ? arn : throw new ArgumentException(form, nameof(form));
}
