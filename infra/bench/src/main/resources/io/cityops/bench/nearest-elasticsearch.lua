math.randomseed(7)
wrk.headers["Content-Type"] = "application/json"
request = function()
  local lng = 109.38 + math.random() * 0.06
  local lat = 24.30 + math.random() * 0.05
  local body = string.format('{"size":16,"track_total_hits":false,"_source":true,"query":{"bool":{"filter":[{"term":{"tenant":"liuzhou"}},{"term":{"kind":"toilet"}}]}},"sort":[{"_geo_distance":{"location":[%.5f,%.5f],"unit":"m"}}]}', lng, lat)
  return wrk.format("POST", "/facilities/_search?routing=liuzhou&allow_partial_search_results=false", nil, body)
end
