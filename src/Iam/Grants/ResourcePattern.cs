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
        IsAll = masked.Length > 0 && masked.Trim('*').Length == 0;
        if (!IsAll && ArnPattern.TryParse(text, out var arn))
            Arn = arn;
    }

    /// <summary>The string as it stands in the file.</summary>
    internal string Text { get; }

    /// <summary>Whether it is <c>*</c>, or a placeholder that may be.</summary>
    internal bool IsAll { get; }

    /// <summary>The ARN; null where it is <c>*</c> or cannot be read as an ARN.</summary>
    internal ArnPattern? Arn { get; }

    /// <summary>Whether a resource of the type may fit.</summary>
    public bool CanBe(ResourceType type) => Arn is null || (ArnPattern.FormsOf(type).Any(Arn.Intersects) && !IsObjectForBucket(type));

    /// <summary>Whether every resource of the type fits.</summary>
    internal bool CoversAll(ResourceType type) => IsAll || (Arn is not null && ArnPattern.FormsOf(type).All(Arn.Covers));

    // The form of a bucket's ARN is a lone variable, but a bucket's name has no slash: what has one is an object.
    private bool IsObjectForBucket(ResourceType type) => type.Name == "bucket" && Arn!.Service == "s3" && Arn.Resource.IndexOf('/') >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
