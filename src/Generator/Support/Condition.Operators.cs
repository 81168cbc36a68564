namespace Dstack.Permissions
{
    /*api*/ sealed partial class Condition
    {
        /// <summary>The key is exactly one of the values, by case.</summary>
        public static Condition StringEquals(string key, params string[] values)
        {
            return Create("StringEquals", key, values);
        }

        /// <summary>The key is none of the values, by case.</summary>
        public static Condition StringNotEquals(string key, params string[] values)
        {
            return Create("StringNotEquals", key, values);
        }

        /// <summary>The key is one of the values, without regard to case.</summary>
        public static Condition StringEqualsIgnoreCase(string key, params string[] values)
        {
            return Create("StringEqualsIgnoreCase", key, values);
        }

        /// <summary>The key is none of the values, without regard to case.</summary>
        public static Condition StringNotEqualsIgnoreCase(string key, params string[] values)
        {
            return Create("StringNotEqualsIgnoreCase", key, values);
        }

        /// <summary>The key is one of the patterns; <c>*</c> and <c>?</c> are wildcards.</summary>
        public static Condition StringLike(string key, params string[] values)
        {
            return Create("StringLike", key, values);
        }

        /// <summary>The key is none of the patterns; <c>*</c> and <c>?</c> are wildcards.</summary>
        public static Condition StringNotLike(string key, params string[] values)
        {
            return Create("StringNotLike", key, values);
        }

        /// <summary>The key is a number equal to one of the values.</summary>
        public static Condition NumericEquals(string key, params decimal[] values)
        {
            return Create("NumericEquals", key, TextOf(values));
        }

        /// <summary>The key is a number equal to none of the values.</summary>
        public static Condition NumericNotEquals(string key, params decimal[] values)
        {
            return Create("NumericNotEquals", key, TextOf(values));
        }

        /// <summary>The key is a number less than a value.</summary>
        public static Condition NumericLessThan(string key, params decimal[] values)
        {
            return Create("NumericLessThan", key, TextOf(values));
        }

        /// <summary>The key is a number at most a value.</summary>
        public static Condition NumericLessThanEquals(string key, params decimal[] values)
        {
            return Create("NumericLessThanEquals", key, TextOf(values));
        }

        /// <summary>The key is a number greater than a value.</summary>
        public static Condition NumericGreaterThan(string key, params decimal[] values)
        {
            return Create("NumericGreaterThan", key, TextOf(values));
        }

        /// <summary>The key is a number at least a value.</summary>
        public static Condition NumericGreaterThanEquals(string key, params decimal[] values)
        {
            return Create("NumericGreaterThanEquals", key, TextOf(values));
        }

        /// <summary>The key is a time at one of the values.</summary>
        public static Condition DateEquals(string key, params global::System.DateTimeOffset[] values)
        {
            return Create("DateEquals", key, TextOf(values));
        }

        /// <summary>The key is a time at none of the values.</summary>
        public static Condition DateNotEquals(string key, params global::System.DateTimeOffset[] values)
        {
            return Create("DateNotEquals", key, TextOf(values));
        }

        /// <summary>The key is a time before a value.</summary>
        public static Condition DateLessThan(string key, params global::System.DateTimeOffset[] values)
        {
            return Create("DateLessThan", key, TextOf(values));
        }

        /// <summary>The key is a time at or before a value.</summary>
        public static Condition DateLessThanEquals(string key, params global::System.DateTimeOffset[] values)
        {
            return Create("DateLessThanEquals", key, TextOf(values));
        }

        /// <summary>The key is a time after a value.</summary>
        public static Condition DateGreaterThan(string key, params global::System.DateTimeOffset[] values)
        {
            return Create("DateGreaterThan", key, TextOf(values));
        }

        /// <summary>The key is a time at or after a value.</summary>
        public static Condition DateGreaterThanEquals(string key, params global::System.DateTimeOffset[] values)
        {
            return Create("DateGreaterThanEquals", key, TextOf(values));
        }

        /// <summary>The key is true, or is false.</summary>
        public static Condition Bool(string key, bool value)
        {
            return Create("Bool", key, TextOf(value));
        }

        /// <summary>The key is exactly one of the byte sequences.</summary>
        public static Condition BinaryEquals(string key, params byte[][] values)
        {
            return Create("BinaryEquals", key, TextOf(values));
        }

        /// <summary>The key is an address in one of the ranges, such as <c>203.0.113.0/24</c>.</summary>
        public static Condition IpAddress(string key, params string[] ranges)
        {
            return Create("IpAddress", key, ranges);
        }

        /// <summary>The key is an address in none of the ranges, such as <c>203.0.113.0/24</c>.</summary>
        public static Condition NotIpAddress(string key, params string[] ranges)
        {
            return Create("NotIpAddress", key, ranges);
        }

        /// <summary>
        /// The key is an ARN that matches one of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnEquals(string key, params string[] values)
        {
            return Create("ArnEquals", key, values);
        }

        /// <summary>
        /// The key is an ARN that matches one of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnEquals(string key, params Arn[] values)
        {
            return Create("ArnEquals", key, TextOf(values));
        }

        /// <summary>
        /// The key is an ARN that matches one of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnLike(string key, params string[] values)
        {
            return Create("ArnLike", key, values);
        }

        /// <summary>
        /// The key is an ARN that matches one of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnLike(string key, params Arn[] values)
        {
            return Create("ArnLike", key, TextOf(values));
        }

        /// <summary>
        /// The key is an ARN that matches none of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnNotEquals(string key, params string[] values)
        {
            return Create("ArnNotEquals", key, values);
        }

        /// <summary>
        /// The key is an ARN that matches none of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnNotEquals(string key, params Arn[] values)
        {
            return Create("ArnNotEquals", key, TextOf(values));
        }

        /// <summary>
        /// The key is an ARN that matches none of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnNotLike(string key, params string[] values)
        {
            return Create("ArnNotLike", key, values);
        }

        /// <summary>
        /// The key is an ARN that matches none of the patterns; <c>*</c> and <c>?</c> are wildcards in each of its six parts.
        /// </summary>
        public static Condition ArnNotLike(string key, params Arn[] values)
        {
            return Create("ArnNotLike", key, TextOf(values));
        }

        /// <summary>The request has no such key (<c>true</c>), or has it (<c>false</c>).</summary>
        public static Condition Null(string key, bool isAbsent)
        {
            return Create("Null", key, TextOf(isAbsent));
        }

        private static string[] TextOf(bool value)
        {
            return new string[] { value ? "true" : "false" };
        }

        private static global::System.Collections.Generic.IEnumerable<string> TextOf(decimal[] values)
        {
            return global::System.Linq.Enumerable.Select(
                NotNull(values), value => value.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
        }

        private static global::System.Collections.Generic.IEnumerable<string> TextOf(global::System.DateTimeOffset[] values)
        {
            return global::System.Linq.Enumerable.Select(
                NotNull(values),
                value => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", global::System.Globalization.CultureInfo.InvariantCulture));
        }

        private static global::System.Collections.Generic.IEnumerable<string> TextOf(byte[][] values)
        {
            return global::System.Linq.Enumerable.Select(NotNull(values), global::System.Convert.ToBase64String);
        }

        private static global::System.Collections.Generic.IEnumerable<string> TextOf(Arn[] values)
        {
            return global::System.Linq.Enumerable.Select(NotNull(values), value => value.ToString());
        }

        private static T[] NotNull<T>(T[] values)
        {
            if (values == null)
                throw new global::System.ArgumentNullException("values");
            foreach (var value in values)
            {
                if (value == null)
                    throw new global::System.ArgumentException("A condition cannot compare with null.", "values");
            }

            return values;
        }
    }
}
