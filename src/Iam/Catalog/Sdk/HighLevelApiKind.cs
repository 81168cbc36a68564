namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>When a high-level API calls its operations.</summary>
public enum HighLevelApiKind
{
    /// <summary>In the call itself.</summary>
    Direct,

    /// <summary>Later, from the object it returns: what it needs belongs to the call that creates it.</summary>
    Deferred,

    /// <summary>On an object that a deferred call has made: what it needs was said there.</summary>
    Continuation,

    /// <summary>Only where a setting or a cache makes it necessary.</summary>
    Conditional,

    /// <summary>Never: it signs something that whoever gets it can call the operations with.</summary>
    Presign,

    /// <summary>Never: it calls nothing.</summary>
    None,
}
