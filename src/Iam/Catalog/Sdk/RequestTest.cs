namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>How a <see cref="RequestCondition"/> looks at a request member.</summary>
public enum RequestTest
{
    /// <summary>The member is set.</summary>
    Exists,

    /// <summary>The member is not set.</summary>
    NotExists,

    /// <summary>Its text contains the value.</summary>
    Contains,

    /// <summary>Its text does not contain the value.</summary>
    NotContains,

    /// <summary>Its text contains the value, compared without case.</summary>
    IContains,

    /// <summary>Its text begins with the value, compared without case.</summary>
    StartsWith,

    /// <summary>Its text does not begin with the value, compared without case.</summary>
    NotStartsWith,

    /// <summary>
    /// It is a statement of a query language whose first keywords are the value, as in <c>SHOW DATABASES</c>, whatever blanks, line ends and
    /// comments stand before and between them; compared without case.
    /// </summary>
    BeginsWithKeywords,

    /// <summary>It is set to something else than the value.</summary>
    NotEquals,

    /// <summary>It names a KMS key that is the customer's: none of AWS's own, which have aliases that begin with <c>alias/aws/</c>.</summary>
    NamesCustomerKey,
}
