using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>A string of Resource or NotResource. Placeholders match anything, and so does what cannot be read as an ARN.</summary>
public sealed class ResourcePattern
{
    /// <summary>Reads a string of Resource or NotResource.</summary>
    public ResourcePattern(string text)
    {
        Text = text;
        var masked = Placeholder.Mask(text);
        IsFixed = masked == text;
        IsAll = masked.Length > 0 && masked.Trim('*').Length == 0;
        if (!IsAll && ArnPattern.TryParse(text, out var arn))
            Arn = arn;
    }

    /// <summary>The string as it stands in the file.</summary>
    internal string Text { get; }

    /// <summary>Whether it is <c>*</c>, or a placeholder that may be.</summary>
    internal bool IsAll { get; }

    /// <summary>Whether it has neither placeholders nor policy variables: each will be one thing, not all that it may be.</summary>
    internal bool IsFixed { get; }

    /// <summary>Whether it is <c>*</c> for certain.</summary>
    internal bool IsEverything => IsAll && IsFixed;

    /// <summary>The ARN; null where it is <c>*</c> or cannot be read as an ARN.</summary>
    internal ArnPattern? Arn { get; }

    /// <summary>Whether a resource of the type may fit.</summary>
    public bool CanBe(ResourceType type) => Arn is null || (ArnPattern.FormsOf(type).Any(Arn.Intersects) && !IsObjectForBucket(type));

    /// <summary>Whether every resource of the type fits for certain, in the partition that it names.</summary>
    internal bool CoversAll(ResourceType type) =>
        IsEverything || (Arn is not null && IsFixed && ArnPattern.FormsOf(type).All(Arn.CoversInPartition));

    /// <summary>Whether every resource of another pattern fits for certain.</summary>
    internal bool CoversAll(ResourcePattern other) =>
        IsEverything || Text == other.Text || (other.Arn is not null && CoversAll(other.Arn));

    /// <summary>Whether every resource of an ARN pattern fits for certain, in the partition that it names.</summary>
    internal bool CoversAll(ArnPattern other) => IsEverything || (Arn is not null && IsFixed && Arn.CoversInPartition(other));

    // The form of a bucket's ARN is a lone variable, but a bucket's name has no slash: what has one is an object.
    private bool IsObjectForBucket(ResourceType type) => type.Name == "bucket" && Arn!.Service == "s3" && Arn.Resource.IndexOf('/') >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
