using System;

namespace Dstack.Permissions.Iam.Language;

/// <summary>The name of one action, such as <c>s3:GetObject</c>. Compares without case, as IAM does.</summary>
/// <param name="Service">The service prefix.</param>
/// <param name="Name">The action's name in the service.</param>
public readonly record struct ActionName(string Service, string Name) : IEquatable<ActionName>
{
    /// <summary>Reads <c>service:name</c>; false where the text is not of that form.</summary>
    public static bool TryParse(string text, out ActionName action)
    {
        var colon = text.IndexOf(':');
        var valid = colon > 0 && colon < text.Length - 1 && text.IndexOf(':', colon + 1) < 0;
        action = valid ? new ActionName(text.Substring(0, colon), text.Substring(colon + 1)) : default;
        return valid;
    }

    /// <inheritdoc/>
    public bool Equals(ActionName other) =>
        StringComparer.OrdinalIgnoreCase.Equals(Service, other.Service) && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(
        (StringComparer.OrdinalIgnoreCase.GetHashCode(Service ?? "") * 31) + StringComparer.OrdinalIgnoreCase.GetHashCode(Name ?? ""));

    /// <summary><c>service:name</c>, as written.</summary>
    public override string ToString() => Service + ":" + Name;
}
